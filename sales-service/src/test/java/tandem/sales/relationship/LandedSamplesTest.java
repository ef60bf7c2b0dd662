package tandem.sales.relationship;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static tandem.sales.SalesFixture.importer;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tandem.events.Side;
import tandem.exchange.testing.Samples;
import tandem.sales.KafkaTopics;

@QuarkusTest
class LandedSamplesTest {

    @Test
    void sales_still_takes_in_every_event_that_the_desk_ever_told() {
        List<ProducerRecord<byte[], byte[]>> samples = Samples.toldBy(Side.DESK);
        Map<String, Long> toldOf = samples.stream()
                .collect(Collectors.groupingBy(event -> new String(event.key(), UTF_8), Collectors.counting()));

        KafkaTopics.publish(samples);

        assertThat(samples).isNotEmpty();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> toldOf.forEach((customer, events) -> importer()
                        .get("/v1/customers/{id}/relationship", customer)
                        .then()
                        .statusCode(200)
                        .body("completeness.applied_sequence", equalTo(events.intValue()))
                        .body("completeness.gaps", empty())));
    }
}
