package tandem.faults.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Holds holds = new Holds();

    @Test
    void what_one_fault_has_in_its_hands_no_other_gets() throws Exception {
        holds.take(Set.of("sales-postgres", "sales-service"), LONG);

        assertThat(elsewhere(Set.of("sales-service"), SHORT)).isFalse();
        assertThat(elsewhere(Set.of("kafka"), SHORT)).isTrue();
    }

    @Test
    void who_does_not_get_all_keeps_nothing() throws Exception {
        holds.take(Set.of("sales-service"), LONG);

        assertThat(elsewhere(Set.of("kafka", "sales-service"), SHORT)).isFalse();
        assertThat(holds.take(Set.of("kafka"), SHORT)).isTrue();
    }

    @Test
    void what_is_given_back_goes_to_whoever_waits() throws Exception {
        holds.take(Set.of("kafka"), LONG);
        CompletableFuture<Boolean> waiting = begin(Set.of("kafka"), LONG);

        holds.release(Set.of("kafka"));

        assertThat(waiting.get()).isTrue();
    }

    private boolean elsewhere(Set<String> parts, Duration patience) throws Exception {
        return begin(parts, patience).get();
    }

    private CompletableFuture<Boolean> begin(Set<String> parts, Duration patience) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                taken.complete(holds.take(parts, patience));
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        return taken;
    }
}
