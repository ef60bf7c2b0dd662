package tandem.exchange.journal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerSnapshot;
import tandem.events.DealReopened;
import tandem.exchange.access.Role;
import tandem.exchange.outbox.Outbox;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventJson;

@QuarkusTest
class JournalApiTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final String COUNTS = "/v1/journal/counts?from=2026-01-01&to=2026-01-02";
    private static final int WRITERS = 4;
    private static final int EACH = 150;
    private static final int PAGES_AT_MOST = 20_000;

    @Inject
    Outbox outbox;

    @Inject
    EventJson eventJson;

    @Inject
    ObjectMapper json;

    private static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }

    @Test
    void a_reader_misses_nothing_while_writers_write_and_relays_publish() throws IOException {
        String ours = "written together " + Ids.next();
        Set<UUID> written = ConcurrentHashMap.newKeySet();
        List<UUID> seen = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> write(ours, written));
            }
            String cursor = null;
            for (int page = 0; page < PAGES_AT_MOST && seen.size() < WRITERS * EACH; page++) {
                JsonNode read = page(cursor, 50);
                cursor = read.path("next_cursor").textValue();
                for (JsonNode item : read.path("items")) {
                    if (item.path("data").path("customer").path("name").asText().equals(ours)) {
                        seen.add(UUID.fromString(item.path("id").textValue()));
                    }
                }
            }
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
    }

    private void write(String name, Set<UUID> written) {
        UUID customer = Ids.next();
        for (int n = 1; n <= EACH; n++) {
            int version = n;
            UUID id = QuarkusTransaction.requiringNew()
                    .call(() -> outbox.append(reopened(customer, name), version, WHEN));
            written.add(id);
        }
    }

    @Test
    void an_item_has_the_attributes_of_the_event_and_the_very_bytes_that_were_published() throws IOException {
        UUID customer = Ids.next();
        DealReopened told = reopened(customer, "Åkerlund & Söner");
        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.append(told, 3, WHEN));

        Response answer = null;
        for (int tried = 0; tried < PAGES_AT_MOST; tried++) {
            answer = asOperator().queryParam("customer_id", customer).get("/v1/journal");
            if (!answer.jsonPath().getList("items").isEmpty()) {
                break;
            }
        }

        assertThat(answer).isNotNull();
        answer.then().statusCode(200);
        JsonNode item = json.readTree(answer.asString()).path("items").path(0);
        assertThat(item.path("id").textValue()).isEqualTo(id.toString());
        assertThat(item.path("specversion").textValue()).isEqualTo("1.0");
        assertThat(item.path("type").textValue()).isEqualTo("tandem.sales.DealReopened.v1");
        assertThat(item.path("partitionkey").textValue()).isEqualTo(customer.toString());
        assertThat(item.path("entityversion").longValue()).isEqualTo(3);
        assertThat(item.path("sequence").longValue()).isOne();
        assertThat(item.path("datacontenttype").textValue()).isEqualTo("application/json");
        assertThat(answer.asString()).contains("\"data\":" + new String(eventJson.encode(told), UTF_8));
    }

    @Test
    void what_cannot_be_asked_is_refused_by_name() {
        asOperator().get("/v1/journal?cursor=x").then().statusCode(400).body("code", is("invalid_cursor"));
        asOperator().get("/v1/journal?limit=0").then().statusCode(400).body("errors.parameter", hasItem("limit"));
        asOperator().get("/v1/journal?limit=1001").then().statusCode(400);
        asOperator()
                .get("/v1/journal?type=DealClosed")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("type"));
        asOperator().get("/v1/journal?customer=1").then().statusCode(400);
        asOperator().get("/v1/journal/snapshot?cursor=x").then().statusCode(400);
    }

    @Test
    void only_operators_and_partners_read_the_journal() {
        for (String path : List.of("/v1/journal", "/v1/journal/snapshot", COUNTS)) {
            for (String role : List.of(Role.SUPPORT_AGENT, Role.SALES_MANAGER, Role.IMPORTER)) {
                given().auth()
                        .oauth2(Tokens.of("somebody", role))
                        .get(path)
                        .then()
                        .statusCode(403);
            }
            given().get(path).then().statusCode(401);
        }
    }

    private static DealReopened reopened(UUID customer, String name) {
        return new DealReopened(Ids.next(), new CustomerSnapshot(customer, name, "company", null, "sv"), 1, WHEN, null);
    }

    private JsonNode page(@Nullable String cursor, int limit) throws IOException {
        RequestSpecification request = asOperator().queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return json.readTree(
                request.get("/v1/journal").then().statusCode(200).extract().asString());
    }
}
