package tandem.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import tandem.events.Side;
import tandem.exchange.inbox.SampleView.Totals;
import tandem.exchange.wire.KafkaAccess;

@QuarkusTest
class RebalanceTest {

    @Inject
    DeskTopic topic;

    @Inject
    SampleView view;

    @Inject
    KafkaAccess access;

    @Inject
    Offsets offsets;

    @Test
    void what_a_second_replica_takes_and_does_not_finish_comes_back() {
        List<DeskEvents> customers =
                Stream.generate(DeskEvents::aboutSomebody).limit(50).toList();
        try (KafkaConsumer<byte[], byte[]> replica = new KafkaConsumer<>(
                access.with(Map.of(
                        "group.id", "customer-events-exchange",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "partition.assignment.strategy", CooperativeStickyAssignor.class.getName())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            replica.subscribe(List.of(Side.DESK.topic()));
            await().atMost(DeskTopic.BOUND).until(() -> {
                replica.poll(Duration.ofMillis(100));
                return replica.assignment().size() == 12;
            });
            customers.forEach(customer -> topic.publish(customer.resolvedTimes(9)));
            await().atMost(DeskTopic.BOUND)
                    .until(() -> !replica.poll(Duration.ofMillis(100)).isEmpty());
        }

        await().atMost(DeskTopic.BOUND).until(() -> offsets.assigned().size() == 24);
        topic.awaitAllDone();

        assertThat(customers)
                .allSatisfy(customer -> assertThat(view.of(customer.customer)).isEqualTo(new Totals(1, 9, 10)));
    }
}
