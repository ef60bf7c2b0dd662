package tandem.sales.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tandem.sales.SalesFixture.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Elapsed;
import tandem.events.TicketOpened;
import tandem.events.TicketReopened;
import tandem.events.TicketResolved;
import tandem.exchange.time.Ids;
import tandem.sales.KafkaTopics;

/** The lines of this test stand in the desk's {@code TicketFactsTest} as well: the same story gives the same text. */
@QuarkusTest
class TicketFactsTest {

    private static final Instant OPENED = Instant.parse("2026-03-01T09:00:00.000001Z");

    private final DeskStory story = DeskStory.aboutSomebodyNew();

    @Test
    void the_view_says_to_the_letter_what_the_desk_says_of_its_tickets() {
        opened(Ids.next(), "inquiry", "chat", null);
        opened(Ids.next(), "problem", "phone", null);
        UUID resolved = Ids.next();
        opened(resolved, "complaint", "in_person", null);
        resolved(resolved, "complaint", "in_person", "urgent", 1, 3);
        UUID withdrawn = Ids.next();
        opened(withdrawn, "maintenance", "web", "low");
        resolved(withdrawn, "maintenance", "web", "low", 1, 3);
        reopened(withdrawn, "maintenance", "web", "low");
        UUID again = Ids.next();
        opened(again, "training", "email", "normal");
        resolved(again, "training", "email", "normal", 1, 3);
        reopened(again, "training", "email", "normal");
        resolved(again, "training", "email", "normal", 2, 5);

        KafkaTopics.publish(story.records());

        assertThat(linesAfter(11)).containsExactlyInAnyOrder("""
                {"kind": "inquiry", "number": "T-000042", "channel": "chat", "priority": null, "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 0, "resolutions": 0, "resolved_at": null}\
                """, """
                {"kind": "problem", "number": "T-000042", "channel": "phone", "priority": null, "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 0, "resolutions": 0, "resolved_at": null}\
                """, """
                {"kind": "complaint", "number": "T-000042", "channel": "in_person", "priority": "urgent", "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 0, "resolutions": 1, "resolved_at": "2026-03-01T09:03:00.000000Z"}\
                """, """
                {"kind": "maintenance", "number": "T-000042", "channel": "web", "priority": "low", "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 1, "resolutions": 1, "resolved_at": null}\
                """, """
                {"kind": "training", "number": "T-000042", "channel": "email", "priority": "normal", "opened_at": "2026-03-01T09:00:00.000001Z", "withdrawn": 1, "resolutions": 2, "resolved_at": "2026-03-01T09:05:00.000000Z"}\
                """);
    }

    private List<String> linesAfter(int sequence) {
        JsonPath answer = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> operator()
                                .get("/v1/exchange/digests/customers?about=view&customer_ids=" + story.customer)
                                .jsonPath(),
                        json -> json.getInt("items[0].sequence") == sequence);
        return answer.getList("items[0].facts.line");
    }

    private void opened(UUID ticket, String kind, String channel, String priority) {
        story.tell(new TicketOpened(ticket, "T-000042", story.snapshot(), kind, channel, priority, OPENED), 1);
    }

    private void resolved(UUID ticket, String kind, String channel, String priority, int resolution, int minute) {
        TicketResolved event = new TicketResolved(
                ticket,
                "T-000042",
                story.snapshot(),
                kind,
                channel,
                priority,
                resolution,
                OPENED,
                Instant.parse("2026-03-01T09:0" + minute + ":00Z"),
                null,
                new Elapsed(60L * minute, null, null, null),
                0,
                1,
                0,
                null,
                null,
                null,
                null);
        story.tell(event, 2L * resolution);
    }

    private void reopened(UUID ticket, String kind, String channel, String priority) {
        Instant at = Instant.parse("2026-03-01T09:04:00Z");
        story.tell(
                new TicketReopened(ticket, "T-000042", story.snapshot(), kind, channel, priority, OPENED, 1, at, null),
                3);
    }
}
