package tandem.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void who_works_to_the_end_leaves_no_trouble() throws Exception {
        try (Workers workers = new Workers()) {
            workers.start("one", CountDownLatch::await);
            workers.start("two", CountDownLatch::await);

            assertThat(workers.end(LONG)).isEmpty();
        }
    }

    @Test
    void who_fails_is_told_with_the_reason() throws Exception {
        try (Workers workers = new Workers()) {
            workers.start("one", CountDownLatch::await);
            workers.start("two", end -> {
                throw new IllegalStateException("the history was not kept");
            });

            assertThat(workers.end(LONG))
                    .containsExactly("two failed: java.lang.IllegalStateException: the history was not kept");
        }
    }

    @Test
    void who_does_not_come_to_his_end_is_told() throws Exception {
        try (Workers workers = new Workers()) {
            workers.start("one", end -> new CountDownLatch(1).await());

            assertThat(workers.end(SHORT)).containsExactly("one did not end within 0 s");
        }
    }
}
