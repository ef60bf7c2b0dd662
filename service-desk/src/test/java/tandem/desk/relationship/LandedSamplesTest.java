package tandem.desk.relationship;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.desk.Topics;
import tandem.events.Side;
import tandem.exchange.testing.Samples;

@QuarkusTest
class LandedSamplesTest {

    @Test
    void the_desk_still_takes_in_every_event_that_sales_ever_told() {
        List<ProducerRecord<byte[], byte[]>> samples = Samples.toldBy(Side.SALES);
        Map<String, Long> toldOf = samples.stream()
                .collect(Collectors.groupingBy(event -> new String(event.key(), UTF_8), Collectors.counting()));

        Topics.publish(samples);

        assertThat(samples).isNotEmpty();
        await().atMost(Topics.BOUND)
                .untilAsserted(() -> toldOf.forEach((customer, events) -> Desk.asManager()
                        .get("/v1/customers/{id}/relationship", customer)
                        .then()
                        .statusCode(200)
                        .body("completeness.applied_sequence", equalTo(events.intValue()))
                        .body("completeness.gaps", empty())));
    }
}
