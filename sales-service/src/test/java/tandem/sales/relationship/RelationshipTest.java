package tandem.sales.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.importer;
import static tandem.sales.SalesFixture.rep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.time.Ids;
import tandem.sales.KafkaTopics;
import tandem.sales.SalesFixture;

@QuarkusTest
class RelationshipTest {

    @Inject
    TicketEventsConsumer consumer;

    @Test
    void sales_sees_how_the_desk_served_a_customer() {
        UUID complaint = Ids.next();
        UUID problem = Ids.next();
        DeskStory story = DeskStory.aboutSomebodyNew()
                .opened(complaint, "complaint")
                .opened(problem, "problem")
                .resolved(problem, "problem", 1, 3_600);

        KafkaTopics.publish(story.records());

        JsonPath answer = applied(story.customer, 3);
        assertThat(answer.<Map<String, Object>>get("served"))
                .containsEntry("tickets", 2)
                .containsEntry("open_tickets", 1)
                .containsEntry("open_complaints", 1)
                .containsEntry("complaints", 1)
                .containsEntry("ever_resolved", 1)
                .containsEntry("resolutions", 1)
                .containsEntry("reopened", 0)
                .containsEntry("last_opened_at", "2026-03-01T09:00:00Z")
                .containsEntry("last_resolved_at", "2026-03-01T10:00:00Z")
                .containsEntry("resolution_time_median_seconds", 3_600);
        assertThat(answer.getString("view_of")).isEqualTo("desk");
        assertThat(answer.getString("completeness.source")).isEqualTo("/service-desk");
        assertThat(answer.getList("completeness.gaps")).isEmpty();
        assertThat(answer.getString("completeness.last_event_time")).isNotNull();
        assertThat(answer.getString("completeness.last_applied_at")).isNotNull();
    }

    @Test
    void a_withdrawn_resolution_is_open_again_and_counted() {
        UUID ticket = Ids.next();
        DeskStory story = DeskStory.aboutSomebodyNew()
                .opened(ticket, "complaint")
                .resolved(ticket, "complaint", 1, 60)
                .reopened(ticket, "complaint", 1);

        take(story.envelopes());

        assertThat(served(story.customer))
                .containsEntry("open_complaints", 1)
                .containsEntry("ever_resolved", 1)
                .containsEntry("reopened", 1)
                .doesNotContainKey("last_resolved_at")
                .doesNotContainKey("resolution_time_median_seconds");
    }

    @Test
    void the_median_of_two_lies_between_them_and_half_a_second_goes_up() {
        UUID one = Ids.next();
        UUID other = Ids.next();
        DeskStory story = DeskStory.aboutSomebodyNew()
                .opened(one, "problem")
                .opened(other, "problem")
                .resolved(one, "problem", 1, 10)
                .resolved(other, "problem", 1, 13);

        take(story.envelopes());

        assertThat(served(story.customer)).containsEntry("resolution_time_median_seconds", 12);
    }

    @Test
    void shuffled_and_repeated_events_end_in_the_same_view() {
        DeskStory story = longStory();
        take(story.envelopes());
        Map<String, Object> inOrder = served(story.customer);
        Random dice = new Random(7);

        for (int round = 1; round <= 5; round++) {
            List<Envelope<CustomerEvent>> thrice = new ArrayList<>(story.envelopes());
            thrice.addAll(story.envelopes());
            thrice.addAll(story.envelopes());
            Collections.shuffle(thrice, dice);
            thrice.forEach(event -> take(List.of(event)));
            take(thrice);
        }

        assertThat(served(story.customer)).isEqualTo(inOrder);
    }

    @Test
    void events_that_come_shuffled_and_thrice_from_the_broker_are_taken_in_once() {
        DeskStory story = longStory();
        int events = story.envelopes().size();
        List<ProducerRecord<byte[], byte[]>> thrice = new ArrayList<>(story.records());
        thrice.addAll(story.records());
        thrice.addAll(story.records());
        Collections.shuffle(thrice, new Random(11));
        UUID last = Ids.next();
        thrice.add(story.opened(last, "problem").records().getLast());

        KafkaTopics.publish(thrice);

        applied(story.customer, events + 1);
        DeskStory straight = longStory();
        take(straight.opened(Ids.next(), "problem").envelopes());
        assertThat(served(story.customer)).isEqualTo(served(straight.customer));
    }

    @Test
    void what_is_missing_is_shown() {
        DeskStory story = DeskStory.aboutSomebodyNew()
                .opened(Ids.next(), "problem")
                .opened(Ids.next(), "problem")
                .opened(Ids.next(), "problem");

        KafkaTopics.publish(List.of(story.records().get(0), story.records().get(2)));

        JsonPath answer = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> relationship(story.customer),
                        json -> json.getString("name") != null && json.getInt("served.tickets") == 2);
        assertThat(answer.getInt("completeness.applied_sequence")).isEqualTo(1);
        assertThat(answer.getList("completeness.gaps")).isEqualTo(List.of(Map.of("from", 2, "to", 2)));
        KafkaTopics.publish(List.of(story.records().get(1)));
        assertThat(applied(story.customer, 3).getList("completeness.gaps")).isEmpty();
    }

    @Test
    void a_customer_first_met_at_the_desk_is_known_at_sales_and_follows_the_desk_until_described_here() {
        DeskStory story = DeskStory.aboutSomebodyNew().opened(Ids.next(), "inquiry");
        take(story.envelopes());
        importer()
                .get("/v1/customers/" + story.customer)
                .then()
                .statusCode(200)
                .body("name", equalTo("Nguyễn & Söner"))
                .body("kind", equalTo("person"))
                .body("language", equalTo("vi"));

        take(story.calledFromNowOn("Nguyễn").opened(Ids.next(), "inquiry").envelopes());
        importer().get("/v1/customers/" + story.customer).then().body("name", equalTo("Nguyễn"));

        importer()
                .header("If-Match", "*")
                .body(Map.of("name", "As sales calls them"))
                .put("/v1/customers/" + story.customer)
                .then()
                .statusCode(200);
        take(story.calledFromNowOn("Nguyễn Thị").opened(Ids.next(), "inquiry").envelopes());
        importer().get("/v1/customers/" + story.customer).then().body("name", equalTo("As sales calls them"));
    }

    @Test
    void a_customer_registered_here_is_not_renamed_by_the_desk() {
        String customer = customer();
        DeskStory story =
                new DeskStory(UUID.fromString(customer), "As the desk calls them").opened(Ids.next(), "problem");
        String name = importer().get("/v1/customers/" + customer).path("name");

        take(story.envelopes());

        importer().get("/v1/customers/" + customer).then().body("name", equalTo(name));
        assertThat(served(story.customer)).containsEntry("tickets", 1);
    }

    @Test
    void what_was_sold_is_told_beside_it_and_currencies_are_never_added() {
        var rep = rep();
        String customer = customer();
        SalesFixture.pastDeal(rep, customer, "100.00", "EUR", "won", "2026-01-01T00:00:00Z");
        SalesFixture.pastDeal(rep, customer, "50.50", "EUR", "won", "2026-02-01T00:00:00Z");
        SalesFixture.pastDeal(rep, customer, "7.00", "USD", "won", "2026-03-01T00:00:00Z");
        SalesFixture.pastDeal(rep, customer, "9.00", "USD", "lost", "2026-04-01T00:00:00Z");

        rep.asks()
                .get("/v1/customers/" + customer + "/relationship")
                .then()
                .statusCode(200)
                .body("sold.deals_won", equalTo(3))
                .body("sold.deals_lost", equalTo(1))
                .body("sold.revenue.currency", contains("EUR", "USD"))
                .body("sold.revenue.amount", contains("150.50", "7.00"))
                .body("sold.products.size()", equalTo(3))
                .body("sold.first_won_at", equalTo("2026-01-01T00:00:00Z"))
                .body("sold.last_closed_at", equalTo("2026-04-01T00:00:00Z"))
                .body("served.tickets", equalTo(0))
                .body("served.last_opened_at", nullValue())
                .body("completeness.applied_sequence", equalTo(0))
                .body("completeness.gaps", empty());
    }

    @Test
    void a_caller_that_names_a_number_of_the_desk_is_answered_only_when_it_was_taken_in() {
        DeskStory story =
                DeskStory.aboutSomebodyNew().opened(Ids.next(), "problem").opened(Ids.next(), "problem");
        String path = "/v1/customers/" + story.customer + "/relationship?min_sequence=2&wait=";
        importer()
                .get(path + 0)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("not_yet_applied"))
                .body("min_sequence", equalTo(2))
                .body("applied_sequence", equalTo(0));

        KafkaTopics.publish(story.records());

        importer()
                .get(path + 10)
                .then()
                .statusCode(200)
                .body("served.tickets", equalTo(2))
                .body("completeness.applied_sequence", equalTo(2));
        importer().get(path + 11).then().statusCode(400);
    }

    @Test
    void what_sales_decided_is_told_with_the_number_to_ask_the_desk_for() {
        var rep = rep();
        String customer = customer();
        String path = "/v1/customers/" + customer + "/relationship";
        rep.asks().get(path).then().body("published.last_sequence", equalTo(0));

        SalesFixture.wonDeal(rep, customer, "10.00");

        rep.asks()
                .get(path)
                .then()
                .body("published.source", equalTo("/sales-service"))
                .body("published.last_sequence", equalTo(1));
    }

    private static DeskStory longStory() {
        UUID complaint = Ids.next();
        UUID problem = Ids.next();
        return DeskStory.aboutSomebodyNew()
                .opened(complaint, "complaint")
                .opened(problem, "problem")
                .resolved(complaint, "complaint", 1, 100)
                .reopened(complaint, "complaint", 1)
                .resolved(problem, "problem", 1, 200)
                .resolved(complaint, "complaint", 2, 100_000)
                .reopened(problem, "problem", 1);
    }

    private void take(List<Envelope<CustomerEvent>> events) {
        QuarkusTransaction.requiringNew().run(() -> consumer.take(events));
    }

    private static JsonPath applied(UUID customer, int sequence) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> relationship(customer),
                        json -> json.getString("name") != null
                                && json.getInt("completeness.applied_sequence") == sequence);
    }

    private static Map<String, Object> served(UUID customer) {
        return relationship(customer).get("served");
    }

    private static JsonPath relationship(UUID customer) {
        return importer().get("/v1/customers/" + customer + "/relationship").jsonPath();
    }
}
