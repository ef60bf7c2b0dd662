package tandem.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import tandem.exchange.inbox.SampleView.Totals;

@QuarkusTest
class InboxBacklogTest {

    /** One batch is being taken in, one waits for it, and one is on its way from the broker. */
    private static final int BATCHES_HELD = 3;

    @Inject
    DeskTopic topic;

    @Inject
    SampleView view;

    @Inject
    KafkaClientService kafka;

    @Inject
    DataSource database;

    @ConfigProperty(name = "mp.messaging.incoming.customer-events.max.poll.records")
    int mostOfABatch;

    @Test
    void of_a_long_backlog_only_a_few_batches_are_held_while_the_database_is_slow() throws SQLException {
        List<DeskEvents> customers =
                Stream.generate(DeskEvents::aboutSomebody).limit(24).toList();
        List<ProducerRecord<byte[], byte[]>> backlog = customers.stream()
                .flatMap(customer -> customer.resolvedTimes(mostOfABatch / 2 - 1).stream())
                .toList();
        topic.awaitAllDone();
        long before = read();

        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("lock table sample_ticket in exclusive mode");
            topic.publish(backlog);
            await().atMost(DeskTopic.BOUND).until(() -> read() > before);
            await().during(Duration.ofSeconds(3))
                    .atMost(DeskTopic.BOUND)
                    .until(() -> read() - before <= (long) BATCHES_HELD * mostOfABatch);
            slow.rollback();
        }
        topic.awaitAllDone();

        assertThat(backlog).hasSizeGreaterThan(2 * BATCHES_HELD * mostOfABatch);
        assertThat(read() - before).isEqualTo(backlog.size());
        assertThat(customers)
                .allSatisfy(customer -> assertThat(view.of(customer.customer))
                        .isEqualTo(new Totals(1, mostOfABatch / 2 - 1, mostOfABatch / 2)));
    }

    /** How many records the service has read from the broker, done or not. */
    private long read() {
        return kafka.getConsumer("customer-events").getPositions().await().atMost(DeskTopic.BOUND).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
