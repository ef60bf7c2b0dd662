package tandem.exchange.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tandem.exchange.problems.Refusal;

class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final CompletableFuture<String> held = new CompletableFuture<>();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final Supplier<String> costly = () -> {
        begun.complete(null);
        return held.join();
    };

    @Test
    void who_waits_too_long_is_told_when_to_come_back() {
        Turns turns = new Turns(1, Duration.ofMillis(50));
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> turns.take(costly), Thread::startVirtualThread);
        begun.join();

        assertThatThrownBy(() -> turns.take(() -> "second")).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.reason().status()).isEqualTo(503);
            assertThat(refused.members()).containsEntry("retry_after_seconds", 5L);
        });

        held.complete("first");
        assertThat(first.join()).isEqualTo("first");
        assertThat(turns.take(() -> "third")).isEqualTo("third");
    }

    @Test
    void who_waits_has_his_turn_when_another_has_ended_even_in_failure() throws Exception {
        Turns turns = new Turns(1, LONG);
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> turns.take(costly), Thread::startVirtualThread);
        begun.join();
        CompletableFuture<String> second =
                CompletableFuture.supplyAsync(() -> turns.take(() -> "second"), Thread::startVirtualThread);

        held.completeExceptionally(new IllegalStateException());

        assertThat(second.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("second");
        assertThat(first).isCompletedExceptionally();
    }

    @Test
    void a_caller_that_asks_a_lot_waits_for_itself_and_nobody_waits_for_it() {
        Turns turns = new Turns(2, Duration.ofMillis(50));
        CompletableFuture<String> busy =
                CompletableFuture.supplyAsync(() -> turns.take("busy", costly), Thread::startVirtualThread);
        begun.join();

        assertThatThrownBy(() -> turns.take("busy", () -> "again")).isInstanceOf(Refusal.class);
        assertThat(turns.take("another", () -> "at once")).isEqualTo("at once");

        held.complete("first");
        assertThat(busy.join()).isEqualTo("first");
        assertThat(turns.take("busy", () -> "again")).isEqualTo("again");
    }
}
