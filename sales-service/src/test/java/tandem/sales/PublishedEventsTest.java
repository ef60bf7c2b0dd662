package tandem.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tandem.sales.KafkaTopics.header;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.lostDeal;
import static tandem.sales.SalesFixture.move;
import static tandem.sales.SalesFixture.qualifiedDeal;
import static tandem.sales.SalesFixture.rep;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.exchange.testing.EventSchemas;
import tandem.sales.SalesFixture.Rep;

@QuarkusTest
class PublishedEventsTest {

    @Test
    void whatever_sales_publishes_is_valid_against_the_schema_of_its_type() {
        Rep rep = rep();
        String customer = customer();
        lostDeal(rep, customer, "7.50");
        String deal = qualifiedDeal(rep, customer, "4821.00");
        Map<String, Object> handoff = Map.of(
                "scope",
                "two lamps",
                "success_criteria",
                "it is light",
                "people",
                List.of(Map.of("name", "منى حداد", "role", "project lead", "email", "mona@example.com")),
                "promises",
                List.of("delivered by May"),
                "wished_go_live",
                "2026-05-01",
                "risks",
                List.of("narrow stairs"));
        move(rep, deal, "close-won", Map.of("reason", "price", "tier", "gold", "handoff", handoff))
                .then()
                .statusCode(200);
        move(rep, deal, "reopen", Map.of("reason", "cancelled")).then().statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> KafkaTopics.toldBySales(customer).size() == 3);

        List<ConsumerRecord<byte[], byte[]>> told = KafkaTopics.toldBySales();

        EventSchemas schemas = new EventSchemas();
        assertThat(told).flatMap(schemas::faults).isEmpty();
        assertThat(told)
                .extracting(event -> header(event, "ce_type"))
                .containsOnly(Arrays.stream(EventType.values())
                        .filter(type -> type.side() == Side.SALES)
                        .map(EventType::ceType)
                        .toArray(String[]::new));
    }
}
