package tandem.exchange.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.events.EventType;
import tandem.exchange.access.Role;
import tandem.exchange.outbox.Writer;
import tandem.exchange.testing.Tokens;

@QuarkusTest
@Timeout(60)
class SlowReadersTest {

    private static final int LARGE_EVENTS = 60;
    private static final String LARGE = "{\"text\":\"" + "x".repeat(200 * 1024) + "\"}";

    @TestHTTPResource("/v1/stream")
    URI stream;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Inject
    Seats seats;

    @Inject
    ObjectMapper json;

    @Test
    void a_reader_who_stops_reading_is_told_so_and_resumes_without_a_gap() throws Exception {
        UUID customer = UUID.randomUUID();
        String token = Tokens.of("sleepy", Role.OPERATOR);
        URI his = URI.create(stream + "?customer_id=" + customer);
        StreamClient client = new StreamClient(his, token);
        double before = slowlyEnded();
        List<UUID> written = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        try (StreamSocket sleeping = StreamSocket.open(his, token)) {
            for (int n = 0; n < LARGE_EVENTS; n++) {
                written.addAll(new Writer(database, EventType.DEAL_CLOSED).write(LARGE, customer));
            }
            awaitSlowlyEnded(before + 1);
            client.take(sleeping.lines(), event -> !note(event, seen, reasons));
        }
        assertThat(reasons).containsExactly("{\"reason\":\"slow\"}");
        assertThat(seen).hasSizeLessThan(LARGE_EVENTS);

        client.read(event -> note(event, seen, reasons) && seen.size() == LARGE_EVENTS);

        assertThat(seen)
                .containsExactlyElementsOf(written.stream().map(UUID::toString).toList());
    }

    @Test
    void a_reader_who_never_reads_is_cut_off_with_all_that_waits_for_it() throws Exception {
        UUID customer = UUID.randomUUID();
        List<String> seen = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        try (StreamSocket asleep =
                StreamSocket.open(URI.create(stream + "?customer_id=" + customer), Tokens.of("deaf", Role.OPERATOR))) {
            for (int n = 0; n < LARGE_EVENTS; n++) {
                new Writer(database, EventType.DEAL_CLOSED).write(LARGE, customer);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> seats.taken() == 0);
            StreamClient late = new StreamClient(stream, "");
            late.take(asleep.lines(), event -> !note(event, seen, reasons));
        }
        assertThat(reasons).as("nothing waited any more").isEmpty();
        assertThat(seen).hasSizeLessThan(LARGE_EVENTS);
    }

    /** True for an event, false for the last word of the server. */
    private boolean note(StreamClient.Event event, List<String> seen, List<String> reasons) {
        try {
            if (event.type().equals("closed")) {
                reasons.add(event.data());
                return false;
            }
            seen.add(json.readTree(event.data()).path("id").asText());
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private double slowlyEnded() {
        return meters.counter("tandem.stream.ended", "reason", "slow").count();
    }

    private void awaitSlowlyEnded(double times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> slowlyEnded() == times);
    }
}
