package tandem.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import tandem.exchange.positions.CatchingUp;
import tandem.exchange.problems.Refusal;

@QuarkusTest
class CatchingUpTest {

    private final DeskEvents events = DeskEvents.aboutSomebody();

    @Inject
    DeskTopic topic;

    @Inject
    CatchingUp catchingUp;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void a_caller_that_names_no_number_is_answered_at_once() {
        assertThatCode(() -> catchingUp.await(events.customer, null, Duration.ZERO))
                .doesNotThrowAnyException();
    }

    @Test
    void a_caller_waits_until_the_number_was_taken_in() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> caller = threads.submit(() -> catchingUp.await(events.customer, 10L, DeskTopic.BOUND));

            topic.publish(events.resolvedTimes(9));

            caller.get();
        }
        assertThatCode(() -> catchingUp.await(events.customer, 10L, Duration.ZERO))
                .doesNotThrowAnyException();
    }

    @Test
    void a_number_behind_a_gap_is_not_there_yet() {
        List<ProducerRecord<byte[], byte[]>> story = events.resolvedTimes(3);
        topic.publish(story.get(0), story.get(2), story.get(3));
        topic.awaitAllDone();

        assertThatThrownBy(() -> catchingUp.await(events.customer, 4L, Duration.ofMillis(300)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason().code()).isEqualTo("not_yet_applied");
                    assertThat(refusal.reason().status()).isEqualTo(503);
                    assertThat(refusal.members())
                            .containsEntry("applied_sequence", 1L)
                            .containsEntry("min_sequence", 4L)
                            .containsEntry("retry_after_seconds", 1L);
                });
    }

    @Test
    void more_callers_than_there_are_connections_may_wait_while_the_event_is_taken_in() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> callers = Stream.generate(
                            () -> threads.submit(() -> catchingUp.await(events.customer, 1L, DeskTopic.BOUND)))
                    .limit(4L * connections)
                    .toList();

            topic.publish(events.opened());

            for (Future<?> caller : callers) {
                caller.get();
            }
        }
    }
}
