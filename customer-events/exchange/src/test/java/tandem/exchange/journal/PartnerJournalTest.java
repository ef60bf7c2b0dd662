package tandem.exchange.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerSnapshot;
import tandem.events.DealReopened;
import tandem.exchange.access.Role;
import tandem.exchange.outbox.Outbox;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;

/** What a partner reads of the journal, which is never more than its scopes grant. */
@QuarkusTest
class PartnerJournalTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final String COUNTS = "/v1/journal/counts?from=2026-01-01&to=2026-01-02";

    @Inject
    Outbox outbox;

    @Inject
    ObjectMapper json;

    @Test
    void a_partner_reads_the_same_events_by_the_same_ids_thin_unless_its_scopes_say_more() throws IOException {
        UUID customer = Ids.next();
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> outbox.append(reopened(customer, "Åkerlund & Söner"), 3, WHEN));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> items(asOperator(), customer).size() == 1);
        RequestSpecification thin = as("events:Deal*");
        RequestSpecification whole = as("events:tandem.sales.DealReopened.v1 data:full");

        JsonNode item = items(thin, customer).path(0);

        assertThat(item.path("id").textValue()).isEqualTo(id.toString());
        assertThat(item.path("data").fieldNames())
                .toIterable()
                .containsExactly("deal_id", "withdraws_close", "reopened_at");
        assertThat(item.has("dataschema")).isFalse();
        assertThat(items(whole, customer)).isEqualTo(items(asOperator(), customer));
        assertThat(items(as("events:Ticket*"), customer)).isEmpty();
        assertThat(snapshot(as("events:Deal*"), customer).path(0).path("data")).isEqualTo(item.path("data"));
        assertThat(snapshot(as("events:Ticket*"), customer)).isEmpty();
    }

    @Test
    void a_cursor_of_the_snapshot_tells_a_partner_nothing_of_what_it_may_not_see() {
        DealReopened hidden = reopened(Ids.next(), "Hidden");
        UUID customer = hidden.customer().id();
        QuarkusTransaction.requiringNew().call(() -> outbox.append(hidden, 3, WHEN));
        String one = "/v1/journal/snapshot?limit=1&customer_id=" + customer;
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !asOperator().get(one).jsonPath().getList("items").isEmpty());

        Response answer = as("events:Ticket*").get(one);

        answer.then().statusCode(200).body("items.size()", is(0)).body("at_end", is(true));
        byte[] cursor = Base64.getUrlDecoder().decode(answer.jsonPath().getString("next_cursor"));
        assertThat(HexFormat.of().formatHex(cursor))
                .contains(customer.toString().replace("-", ""))
                .doesNotContain(hidden.dealId().toString().replace("-", ""));
    }

    @Test
    void a_partner_asks_for_types_by_patterns_but_for_none_that_is_not_granted() {
        as("events:Deal*").get("/v1/journal?type=*Reopened*").then().statusCode(200);
        as("events:Deal*")
                .get("/v1/journal?type=tandem.desk.*")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("type"))
                .body("errors[0].detail", containsString("tandem.sales.DealClosed.v1"));
    }

    @Test
    void a_partner_whose_scopes_fit_no_type_reads_nothing_at_all() {
        for (String scopes : List.of("webhooks:manage data:full", "events:Nothing*", "events:")) {
            for (String path : List.of("/v1/journal", "/v1/journal/snapshot", COUNTS)) {
                as(scopes)
                        .get(path)
                        .then()
                        .statusCode(403)
                        .body("code", is("scope_missing"))
                        .body("scope", is("events:*"));
            }
        }
    }

    @Test
    void counts_tell_each_day_and_type_to_operators_and_to_partners_as_far_as_is_granted() {
        QuarkusTransaction.requiringNew().call(() -> outbox.append(reopened(Ids.next(), "Counted"), 1, WHEN));
        String today = "/v1/journal/counts?from=" + LocalDate.now(ZoneOffset.UTC) + "&to="
                + LocalDate.now(ZoneOffset.UTC).plusDays(2);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> as("events:DealReopened").get(today).jsonPath().getLong("items.count.sum()") > 0);

        asOperator().get(today).then().statusCode(200).body("items.type", hasItem("tandem.sales.DealReopened.v1"));
        as("events:Ticket*")
                .get(today)
                .then()
                .statusCode(200)
                .body("items.type", not(hasItem("tandem.sales.DealReopened.v1")));
        asOperator().get("/v1/journal/counts?from=2026-01-01").then().statusCode(400);
        asOperator()
                .get("/v1/journal/counts?from=2026-01-02&to=2026-01-02")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("to"))
                .body("errors[0].detail", containsString("from 2026-01-03 to 2026-02-02"));
    }

    private static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }

    private static RequestSpecification as(String scopes) {
        return given().auth().oauth2(Tokens.partner("partner", scopes));
    }

    private JsonNode items(RequestSpecification reader, UUID customer) throws IOException {
        return items(reader, "/v1/journal", customer);
    }

    private JsonNode snapshot(RequestSpecification reader, UUID customer) throws IOException {
        return items(reader, "/v1/journal/snapshot", customer);
    }

    private JsonNode items(RequestSpecification reader, String path, UUID customer) throws IOException {
        Response answer =
                given().spec(reader).queryParam("customer_id", customer).get(path);
        return json.readTree(answer.then().statusCode(200).extract().asString()).path("items");
    }

    private static DealReopened reopened(UUID customer, String name) {
        return new DealReopened(Ids.next(), new CustomerSnapshot(customer, name, "company", null, "sv"), 1, WHEN, null);
    }
}
