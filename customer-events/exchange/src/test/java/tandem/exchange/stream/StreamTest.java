package tandem.exchange.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.events.EventType;
import tandem.exchange.access.Role;
import tandem.exchange.outbox.Writer;
import tandem.exchange.testing.Tokens;

@QuarkusTest
@Timeout(120)
class StreamTest {

    private static final int EVENTS = 5_000;
    private static final int CUTS = 100;

    @TestHTTPResource("/v1/stream")
    URI stream;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private final String operator = Tokens.of("op", Role.OPERATOR);

    @Test
    void a_reader_that_is_cut_100_times_while_5000_events_pass_has_each_exactly_once() throws Exception {
        Random random = new Random(7);
        UUID[] customers = Stream.generate(UUID::randomUUID).limit(100).toArray(UUID[]::new);
        List<String> wanted = Arrays.stream(customers).map(UUID::toString).toList();
        List<String> seen = new ArrayList<>();
        StreamClient client = new StreamClient(stream, operator);
        client.connect();
        CompletableFuture<List<UUID>> writing = CompletableFuture.supplyAsync(() -> write(customers));

        for (int cut = 0; cut <= CUTS; cut++) {
            int upTo = cut == CUTS ? EVENTS : Math.min(EVENTS - 1, seen.size() + 1 + random.nextInt(90));
            client.read(event -> ours(event, wanted, seen) && seen.size() >= upTo);
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        writing.join().stream().map(UUID::toString).toList());
    }

    @Test
    void a_stream_may_be_of_one_customer_alone() throws Exception {
        UUID customer = UUID.randomUUID();
        StreamClient client = new StreamClient(URI.create(stream + "?customer_id=" + customer), operator);
        client.connect();
        List<UUID> written = new Writer(database, EventType.DEAL_CLOSED).write(customer, UUID.randomUUID(), customer);

        List<String> seen = new ArrayList<>();
        client.read(event -> seen.add(id(event)) && seen.size() == 2);

        assertThat(seen)
                .containsExactly(written.get(0).toString(), written.get(2).toString());
    }

    @Test
    void a_partner_sees_the_types_that_are_granted_and_no_field_beyond_the_thin_ones() throws Exception {
        UUID customer = UUID.randomUUID();
        String token = Tokens.partner("partner", "events:DealClosed");
        StreamClient client = new StreamClient(URI.create(stream + "?customer_id=" + customer), token);
        client.connect();
        new Writer(database, EventType.DEAL_CLOSED)
                .write("{\"outcome\":\"won\",\"customer\":{\"name\":\"Åkerlund\"}}", customer);

        List<StreamClient.Event> seen = new ArrayList<>();
        client.read(seen::add);

        assertThat(seen.getFirst().data())
                .contains("\"data\":{\"outcome\":\"won\"}")
                .doesNotContain("Åkerlund");
    }

    @Test
    void people_of_the_company_see_what_happened_to_which_record_and_not_what_stands_in_it() throws Exception {
        UUID customer = UUID.randomUUID();
        String token = Tokens.of("agent", Role.SUPPORT_AGENT);
        StreamClient client = new StreamClient(URI.create(stream + "?customer_id=" + customer), token);
        client.connect();
        new Writer(database, EventType.DEAL_CLOSED)
                .write("{\"outcome\":\"won\",\"amount\":{\"value\":\"4900.00\"}}", customer);

        List<StreamClient.Event> seen = new ArrayList<>();
        client.read(seen::add);

        assertThat(seen.getFirst().data()).contains("\"data\":{}").contains(customer.toString());
    }

    @Test
    void an_id_that_is_none_of_ours_is_refused() {
        given().auth()
                .oauth2(operator)
                .header("Last-Event-ID", "nonsense")
                .get("/v1/stream")
                .then()
                .statusCode(400);
    }

    @Test
    void a_partner_without_a_scope_is_refused() {
        StreamClient client = new StreamClient(stream, Tokens.partner("partner", "webhooks:manage"));

        assertThatThrownBy(() -> client.connect())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403");
    }

    private List<UUID> write(UUID[] customers) {
        try {
            List<UUID> written = new ArrayList<>();
            Writer writer = new Writer(database, EventType.DEAL_CLOSED);
            for (int each = 0; each < EVENTS / customers.length; each++) {
                written.addAll(writer.write(customers));
            }
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean ours(StreamClient.Event event, List<String> customers, List<String> seen) {
        Map<String, Object> fields = read(event);
        if (!customers.contains(fields.get("partitionkey"))) {
            return false;
        }
        seen.add((String) fields.get("id"));
        return true;
    }

    private String id(StreamClient.Event event) {
        return (String) read(event).get("id");
    }

    private Map<String, Object> read(StreamClient.Event event) {
        try {
            return json.readValue(event.data(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException(event.data(), e);
        }
    }
}
