package tandem.desk.relationship;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.desk.Topics;
import tandem.desk.ticketlog.LogFile;
import tandem.events.CustomerIds;
import tandem.exchange.time.Ids;

@QuarkusTest
class RelationshipTest {

    @Test
    void what_sales_told_is_seen_at_the_desk_and_so_is_a_customer_whom_only_sales_met() {
        SalesStory story = new SalesStory("株式会社ツバメ")
                .won(Ids.next(), 1, 3, "250.00", "GTX Pro", "MG Special")
                .won(Ids.next(), 2, 5, "100.50", "GTX Pro")
                .lost(Ids.next(), 3, 2);

        Topics.publish(story.records);

        relationshipAfter(story, 3)
                .body("name", equalTo("株式会社ツバメ"))
                .body("sold.deals_won", equalTo(2))
                .body("sold.deals_lost", equalTo(1))
                .body("sold.revenue.amount", contains("350.50"))
                .body("sold.products", contains("GTX Pro", "MG Special"))
                .body("sold.first_won_at", equalTo("2026-02-01T10:00:01Z"))
                .body("sold.last_closed_at", equalTo("2026-02-01T10:00:03Z"))
                .body("served.tickets", equalTo(0))
                .body("view_of", equalTo("sales"))
                .body("completeness.gaps", empty());
        Desk.asManager()
                .get("/v1/customers/{id}", story.customer)
                .then()
                .statusCode(200)
                .body("language", equalTo("ja"));
    }

    @Test
    void a_customer_whom_a_log_knew_only_by_an_id_is_called_what_sales_calls_them() {
        String source = LogFile.newSource();
        LogFile.takenIn(source, LogFile.rows("Case1", "Insert ticket/Ann/1"));
        SalesStory story = new SalesStory(CustomerIds.of(source, "Acme"), "Acme Corporation");

        Topics.publish(story.won(Ids.next(), 1, 1, "9.00", "A").records);

        relationshipAfter(story, 1).body("name", equalTo("Acme Corporation")).body("served.tickets", equalTo(1));
    }

    @Test
    void a_log_may_write_the_name_of_a_customer_whom_only_sales_told_of_a_little_differently() {
        String source = LogFile.newSource();
        SalesStory story = new SalesStory(CustomerIds.of(source, "A.C.M.E."), "A.C.M.E.");
        Topics.publish(story.won(Ids.next(), 1, 1, "9.00", "A").records);
        relationshipAfter(story, 1);

        LogFile.takenIn(source, LogFile.rows("Case1", "Insert ticket/Ann/1"));

        relationshipAfter(story, 1).body("served.tickets", equalTo(1));
    }

    @Test
    void shuffled_and_tripled_events_change_nothing() {
        UUID reopened = Ids.next();
        UUID lostAtLast = Ids.next();
        SalesStory story = new SalesStory("Björk")
                .won(reopened, 1, 4, "70.00", "A")
                .won(lostAtLast, 1, 4, "30.00", "B")
                .reopened(reopened, 1, 5)
                .reopened(lostAtLast, 1, 5)
                .lost(lostAtLast, 2, 6)
                .won(Ids.next(), 1, 2, "5.00", "C");
        List<ProducerRecord<byte[], byte[]>> shuffled = new ArrayList<>(story.records);
        shuffled.addAll(story.records);
        shuffled.addAll(story.records);
        Collections.shuffle(shuffled, new Random(42));

        Topics.publish(shuffled);

        relationshipAfter(story, 6)
                .body("sold.deals_won", equalTo(1))
                .body("sold.deals_lost", equalTo(1))
                .body("sold.revenue.amount", contains("5.00"))
                .body("sold.products", contains("C"));
    }

    @Test
    void what_is_missing_is_shown_until_it_comes() {
        SalesStory story = new SalesStory("Gap Ltd")
                .won(Ids.next(), 1, 2, "1.00", "A")
                .won(Ids.next(), 1, 2, "2.00", "B")
                .won(Ids.next(), 1, 2, "4.00", "C");

        Topics.publish(List.of(story.records.get(0), story.records.get(2)));

        await().atMost(Topics.BOUND)
                .untilAsserted(() -> relationship(story.customer)
                        .body("completeness.applied_sequence", equalTo(1))
                        .body("completeness.gaps", contains(Map.of("from", 2, "to", 2)))
                        .body("sold.deals_won", equalTo(2)));
        Topics.publish(List.of(story.records.get(1)));
        relationshipAfter(story, 3).body("completeness.gaps", empty()).body("sold.deals_won", equalTo(3));
    }

    @Test
    void how_the_desk_served_is_in_the_same_answer() {
        String agent = Desk.agent();
        UUID customer = Desk.customer("Acme");
        UUID complaint = Desk.ticket(customer, "complaint");
        UUID problem = Desk.ticket(customer, "problem");
        Desk.ticket(customer, "inquiry");
        Desk.resolve(agent, complaint);
        Desk.move(agent, complaint, "reopen", Map.of()).statusCode(200);
        Desk.resolve(agent, problem);

        relationship(customer)
                .body("served.tickets", equalTo(3))
                .body("served.open_tickets", equalTo(2))
                .body("served.open_complaints", equalTo(1))
                .body("served.complaints", equalTo(1))
                .body("served.ever_resolved", equalTo(2))
                .body("served.resolutions", equalTo(2))
                .body("served.reopened", equalTo(1))
                .body("served.last_resolved_at", notNullValue())
                .body("sold.deals_won", equalTo(0))
                .body("sold.first_won_at", nullValue());
    }

    @Test
    void a_caller_that_names_a_number_of_sales_is_answered_only_when_it_was_taken_in() {
        SalesStory story = new SalesStory("Read your writes").won(Ids.next(), 1, 2, "1.00", "A");
        String path = "/v1/customers/" + story.customer + "/relationship?min_sequence=1&wait=";
        Desk.asManager()
                .get(path + 0)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("not_yet_applied"))
                .body("applied_sequence", equalTo(0));

        Topics.publish(story.records);

        Desk.asManager()
                .get(path + 10)
                .then()
                .statusCode(200)
                .body("sold.deals_won", equalTo(1))
                .body("published.source", equalTo("/service-desk"))
                .body("published.last_sequence", equalTo(0));
    }

    @Test
    void a_customer_described_at_the_desk_stays_as_described() {
        SalesStory story = new SalesStory("Old name").lost(Ids.next(), 1, 1);
        Topics.publish(story.records);
        relationshipAfter(story, 1);
        Desk.asManager()
                .header("If-Match", "*")
                .body(Map.of("name", "Desk's name", "kind", "company"))
                .put("/v1/customers/{id}", story.customer)
                .then()
                .statusCode(200);

        Topics.publish(List.of(story.lost(Ids.next(), 1, 1).records.getLast()));

        relationshipAfter(story, 2).body("name", equalTo("Desk's name"));
    }

    private static ValidatableResponse relationshipAfter(SalesStory story, int sequence) {
        await().atMost(Topics.BOUND)
                .untilAsserted(
                        () -> relationship(story.customer).body("completeness.applied_sequence", equalTo(sequence)));
        return relationship(story.customer);
    }

    private static ValidatableResponse relationship(UUID customer) {
        return Desk.asManager()
                .get("/v1/customers/{id}/relationship", customer)
                .then()
                .statusCode(200);
    }
}
