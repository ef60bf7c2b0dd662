package tandem.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static tandem.sales.KafkaTopics.header;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.importer;
import static tandem.sales.SalesFixture.move;
import static tandem.sales.SalesFixture.openDeal;
import static tandem.sales.SalesFixture.qualifiedDeal;
import static tandem.sales.SalesFixture.rep;
import static tandem.sales.SalesFixture.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tandem.sales.KafkaTopics;
import tandem.sales.SalesFixture;
import tandem.sales.SalesFixture.Rep;

@QuarkusTest
class DealEventsTest {

    @Test
    void a_won_deal_is_told_once_with_all_that_it_was_won_with() throws Exception {
        Rep rep = rep();
        String name = unique("Björk & 株式会社");
        String customer = customer(name);
        String deal = qualifiedDeal(rep, customer, "4821.00");

        move(
                        rep,
                        deal,
                        "close-won",
                        Map.of(
                                "reason",
                                "best price",
                                "tier",
                                "gold",
                                "handoff",
                                Map.of("scope", "two lamps", "promises", List.of("delivered by May"))))
                .then()
                .statusCode(200);

        ConsumerRecord<byte[], byte[]> event = told(customer, 1).getFirst();
        assertThat(header(event, "ce_type")).isEqualTo("tandem.sales.DealClosed.v1");
        assertThat(header(event, "ce_source")).isEqualTo("/sales-service");
        assertThat(header(event, "ce_subject")).isEqualTo(deal);
        assertThat(header(event, "ce_partitionkey")).isEqualTo(customer);
        assertThat(header(event, "ce_sequence")).isEqualTo("1");
        assertThat(header(event, "ce_entityversion")).isEqualTo("3");
        JsonNode data = data(event);
        assertThat(data.at("/outcome").asText()).isEqualTo("won");
        assertThat(data.at("/reason").asText()).isEqualTo("best price");
        assertThat(data.at("/close_number").asInt()).isEqualTo(1);
        assertThat(data.at("/amount/amount").asText()).isEqualTo("4821.00");
        assertThat(data.at("/lines/0/unit_price/amount").asText()).isEqualTo("4821.00");
        assertThat(data.at("/customer/name").asText()).isEqualTo(name);
        assertThat(data.at("/owner/name").asText()).isEqualTo(rep.name());
        assertThat(data.at("/team").asText()).isEqualTo(rep.teamName());
        assertThat(data.at("/tier").asText()).isEqualTo("gold");
        assertThat(data.at("/handoff/promises/0/text").asText()).isEqualTo("delivered by May");
        assertThat(data.at("/cycle/qualified_at").isMissingNode()).isFalse();
    }

    @Test
    void reopening_and_closing_again_are_told_in_their_order() throws Exception {
        Rep rep = rep();
        String customer = customer();
        String deal = SalesFixture.wonDeal(rep, customer, "10.00");
        move(rep, deal, "reopen", Map.of("reason", "the order was cancelled"))
                .then()
                .statusCode(200);
        move(rep, deal, "close-lost", Map.of("reason", "went elsewhere")).then().statusCode(200);

        List<ConsumerRecord<byte[], byte[]>> told = told(customer, 3);

        assertThat(told)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(
                        "tandem.sales.DealClosed.v1", "tandem.sales.DealReopened.v1", "tandem.sales.DealClosed.v1");
        assertThat(told).extracting(event -> header(event, "ce_sequence")).containsExactly("1", "2", "3");
        assertThat(told).extracting(event -> header(event, "ce_entityversion")).containsExactly("3", "4", "5");
        assertThat(data(told.get(1)).at("/withdraws_close").asInt()).isEqualTo(1);
        assertThat(data(told.get(2)).at("/close_number").asInt()).isEqualTo(2);
        assertThat(data(told.get(2)).at("/outcome").asText()).isEqualTo("lost");
    }

    @Test
    void a_refused_close_tells_nothing() {
        Rep rep = rep();
        String customer = customer();
        String unsold = rep.asks()
                .body(Map.of("customer", customer))
                .post("/v1/deals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(rep, unsold, "advance", Map.of("to", "qualified")).then().statusCode(200);

        move(rep, unsold, "close-won", Map.of()).then().statusCode(409).body("code", equalTo("nothing_sold"));

        SalesFixture.wonDeal(rep, customer, "1.00");
        ConsumerRecord<byte[], byte[]> first = told(customer, 1).getFirst();
        assertThat(header(first, "ce_sequence")).isEqualTo("1");
        assertThat(header(first, "ce_subject")).isNotEqualTo(unsold);
    }

    @Test
    void a_command_sent_twice_under_one_key_is_told_once() {
        Rep rep = rep();
        String customer = customer();
        String deal = qualifiedDeal(rep, customer, "9.00");
        String key = UUID.randomUUID().toString();
        for (int call = 1; call <= 2; call++) {
            rep.asks()
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post("/v1/deals/" + deal + "/close-won")
                    .then()
                    .statusCode(200);
        }

        SalesFixture.wonDeal(rep, customer, "1.00");

        assertThat(told(customer, 2))
                .extracting(event -> header(event, "ce_sequence"))
                .containsExactly("1", "2");
    }

    @Test
    void a_rep_who_changes_teams_takes_no_closed_deal_along() throws Exception {
        Rep rep = rep();
        Rep other = rep();
        String customer = customer();
        String before = SalesFixture.wonDeal(rep, customer, "10.00");
        String open = openDeal(rep, customer, "20.00");
        importer()
                .header("If-Match", "*")
                .body(Map.of("team", other.team()))
                .post("/v1/reps/" + rep.id() + "/change-team")
                .then()
                .statusCode(200);

        move(rep, open, "close-lost", Map.of("reason", "price")).then().statusCode(200);

        List<ConsumerRecord<byte[], byte[]>> told = told(customer, 2);
        assertThat(data(told.get(0)).at("/team").asText()).isEqualTo(rep.teamName());
        assertThat(data(told.get(1)).at("/team").asText()).isEqualTo(other.teamName());
        importer().get("/v1/deals/" + before).then().body("history[2].team", equalTo(rep.teamName()));
        importer().get("/v1/performance/closes?team=" + rep.team()).then().body("items.deal", equalTo(List.of(before)));
    }

    private static List<ConsumerRecord<byte[], byte[]>> told(String customer, int events) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> KafkaTopics.toldBySales(customer), told -> told.size() >= events);
    }

    private static JsonNode data(ConsumerRecord<byte[], byte[]> event) throws IOException {
        return new ObjectMapper().readTree(event.value());
    }
}
