package tandem.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.exchange.testing.EventSchemas;

@QuarkusTest
class PublishedEventsTest {

    @Test
    void whatever_the_desk_publishes_is_valid_against_the_schema_of_its_type() {
        String agent = Desk.agent("first line");
        UUID customer = Desk.customer("منى حداد");
        Desk.ticket(customer, "inquiry");
        UUID complaint = Desk.ticket(customer, "complaint", "first line");
        Desk.move(agent, complaint, "triage", Map.of("priority", "urgent")).statusCode(200);
        Desk.move(agent, complaint, "take", Map.of()).statusCode(200);
        Desk.resolve(agent, complaint);
        Desk.move(agent, complaint, "reopen", Map.of("reason", "still silent")).statusCode(200);
        await().atMost(Topics.BOUND).until(() -> Topics.toldAbout(customer).size() == 4);

        List<ConsumerRecord<String, byte[]>> told = Topics.toldByTheDesk();

        EventSchemas schemas = new EventSchemas();
        assertThat(told).flatMap(schemas::faults).isEmpty();
        assertThat(told)
                .extracting(event -> Topics.header(event, "ce_type"))
                .containsOnly(Arrays.stream(EventType.values())
                        .filter(type -> type.side() == Side.DESK)
                        .map(EventType::ceType)
                        .toArray(String[]::new));
    }
}
