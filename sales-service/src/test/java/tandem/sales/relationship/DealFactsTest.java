package tandem.sales.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.importer;
import static tandem.sales.SalesFixture.money;
import static tandem.sales.SalesFixture.operator;
import static tandem.sales.SalesFixture.rep;
import static tandem.sales.SalesFixture.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.sales.SalesFixture.Rep;

/** The lines of this test stand in the desk's {@code DealFactsTest} as well: the same story gives the same text. */
@QuarkusTest
class DealFactsTest {

    private static final String GTX = "GTX Pro";
    private static final String ODD = "Ångström “GTX” 株式会社 \\ 😀";

    private Rep rep;
    private String customer;

    @BeforeEach
    void meetSomebody() {
        rep = rep();
        customer = customer();
    }

    @Test
    void deals_say_to_the_letter_what_the_view_at_the_desk_says() {
        String gtx = product(GTX);
        String odd = product(ODD);
        close(deal("EUR", "2410.50", odd, gtx, gtx, odd), "won", "2026-01-02T03:04:05.678901999+01:00");
        close(deal("JPY", "120000", gtx), "lost", "2026-01-03T00:00:00Z");
        close(deal("KWD", "0.125", gtx), "won", "2026-01-04T00:00:00.5Z");
        String reopened = close(deal("EUR", "1.00", gtx), "won", "2026-01-05T00:00:00Z");
        move(reopened, "reopen", Map.of("reason", "again", "occurred_at", "2026-01-06T00:00:00Z"));
        String twice = close(deal("EUR", "7.10", gtx), "won", "2026-01-05T00:00:00Z");
        move(twice, "reopen", Map.of("reason", "again", "occurred_at", "2026-01-06T00:00:00Z"));
        close(twice, "lost", "2026-01-07T00:00:00Z");
        deal("EUR", "9.00", gtx);

        List<String> lines = operator()
                .get("/v1/exchange/digests/customers?customer_ids=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].facts.line");

        assertThat(lines).containsExactlyInAnyOrder("""
                {"amount": "9642", "outcome": "won", "currency": "EUR", "products": ["GTX Pro", "Ångström “GTX” 株式会社 \\\\ 😀"], "closed_at": "2026-01-02T02:04:05.678901Z"}\
                """, """
                {"amount": "120000", "outcome": "lost", "currency": "JPY", "products": ["GTX Pro"], "closed_at": "2026-01-03T00:00:00.000000Z"}\
                """, """
                {"amount": "0.125", "outcome": "won", "currency": "KWD", "products": ["GTX Pro"], "closed_at": "2026-01-04T00:00:00.500000Z"}\
                """, """
                {"amount": null, "outcome": "open", "currency": null, "products": [], "closed_at": null}\
                """, """
                {"amount": "7.1", "outcome": "lost", "currency": "EUR", "products": ["GTX Pro"], "closed_at": "2026-01-07T00:00:00.000000Z"}\
                """);
    }

    @Test
    void the_sequence_beside_the_lines_is_the_number_of_the_last_event_told() {
        String gtx = product(unique("GTX"));
        close(deal("EUR", "1.00", gtx), "won", "2026-01-05T00:00:00Z");
        close(deal("EUR", "1.00", gtx), "lost", "2026-01-05T00:00:00Z");

        int sequence = operator()
                .get("/v1/exchange/digests/customers?customer_ids=" + customer)
                .path("items[0].sequence");

        assertThat(sequence).isEqualTo(2);
    }

    private String deal(String currency, String price, String... products) {
        List<Map<String, Object>> lines = List.of(products).stream()
                .map(product -> Map.<String, Object>of("product", product, "unit_price", money(price, currency)))
                .toList();
        String deal = importer()
                .body(Map.of(
                        "customer", customer, "owner", rep.id(), "lines", lines, "occurred_at", "2010-01-01T00:00:00Z"))
                .post("/v1/deals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(deal, "advance", Map.of("to", "qualified", "occurred_at", "2010-01-01T00:00:00Z"));
        return deal;
    }

    private static String close(String deal, String outcome, String at) {
        move(deal, "close-" + outcome, Map.of("reason", "so it went", "occurred_at", at));
        return deal;
    }

    private static void move(String deal, String move, Map<String, Object> command) {
        importer()
                .header("If-Match", "*")
                .body(command)
                .post("/v1/deals/" + deal + "/" + move)
                .then()
                .statusCode(200);
    }

    /** Lines keep the name that a product had when they were written, whatever it is called later. */
    private static String product(String name) {
        return importer()
                .body(Map.of("name", name, "series", "Facts", "list_price", money("1.00", "EUR")))
                .post("/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
