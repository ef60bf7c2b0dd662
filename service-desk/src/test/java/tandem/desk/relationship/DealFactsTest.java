package tandem.desk.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.desk.Topics;
import tandem.events.DealClosed;
import tandem.events.DealCycle;
import tandem.events.DealLine;
import tandem.events.Money;
import tandem.events.Person;
import tandem.exchange.access.Role;
import tandem.exchange.time.Ids;

/** The lines of this test stand in the {@code DealFactsTest} of sales as well: the same story gives the same text. */
@QuarkusTest
class DealFactsTest {

    private static final String GTX = "GTX Pro";
    private static final String ODD = "Ångström “GTX” 株式会社 \\ 😀";

    private final SalesStory story = new SalesStory("Acme");

    @Test
    void the_view_says_to_the_letter_what_sales_says_of_its_deals() {
        UUID reopened = Ids.next();
        UUID twice = Ids.next();
        story.tell(
                closed(Ids.next(), "won", 1, "9642.00", "EUR", "2026-01-02T02:04:05.678901Z", ODD, GTX, GTX, ODD), 3);
        story.tell(closed(Ids.next(), "lost", 1, "120000", "JPY", "2026-01-03T00:00:00Z", GTX), 3);
        story.tell(closed(Ids.next(), "won", 1, "0.125", "KWD", "2026-01-04T00:00:00.5Z", GTX), 3);
        story.tell(closed(reopened, "won", 1, "1.00", "EUR", "2026-01-05T00:00:00Z", GTX), 3);
        story.reopened(reopened, 1, 4);
        story.tell(closed(twice, "won", 1, "7.10", "EUR", "2026-01-05T00:00:00Z", GTX), 3);
        story.reopened(twice, 1, 4);
        story.tell(closed(twice, "lost", 2, "7.10", "EUR", "2026-01-07T00:00:00Z", GTX), 5);

        Topics.publish(story.records);

        assertThat(linesAfter(8)).containsExactlyInAnyOrder("""
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

    private List<String> linesAfter(int sequence) {
        JsonPath answer = await().atMost(Topics.BOUND)
                .until(
                        () -> Desk.as("operator", Role.OPERATOR)
                                .get("/v1/exchange/digests/customers?about=view&customer_ids=" + story.customer)
                                .jsonPath(),
                        json -> json.getInt("items[0].sequence") == sequence);
        return answer.getList("items[0].facts.line");
    }

    private DealClosed closed(
            UUID deal, String outcome, int close, String amount, String currency, String at, String... products) {
        List<DealLine> lines = Stream.of(products)
                .map(product -> new DealLine(
                        Ids.next(), product, BigDecimal.ONE, new Money(new BigDecimal(amount), currency), null))
                .toList();
        return new DealClosed(
                deal,
                story.snapshot(),
                outcome,
                "so it went",
                close,
                new Money(new BigDecimal(amount), currency),
                lines,
                new Person(Ids.next(), "Åsa"),
                null,
                null,
                new DealCycle(null, null, Instant.parse("2010-01-01T00:00:00Z"), Instant.parse(at)),
                null,
                null,
                null);
    }
}
