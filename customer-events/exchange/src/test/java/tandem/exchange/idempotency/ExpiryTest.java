package tandem.exchange.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpiryTest {

    @Inject
    AgroalDataSource database;

    @Inject
    ExpiredAnswers expired;

    private final String caller = UUID.randomUUID().toString();

    private KeptAnswers after(Duration duration) {
        return new KeptAnswers(database, Clock.offset(Clock.systemUTC(), duration));
    }

    private IdempotencyKey keptKey(KeptAnswers answers, String text) {
        IdempotencyKey key = new IdempotencyKey(caller, text);
        inTransaction(() -> {
            answers.keep(key, new KeptAnswer(Digest.of(text), 204, null, null, null));
            return true;
        });
        return key;
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private Optional<Integer> found(KeptAnswers answers, IdempotencyKey key) {
        return inTransaction(() -> answers.find(key).map(KeptAnswer::status));
    }

    @Test
    void an_answer_is_kept_for_72_hours() {
        IdempotencyKey key = keptKey(after(Duration.ZERO), "kept");

        assertThat(found(after(Duration.ofHours(71)), key)).contains(204);
        assertThat(found(after(Duration.ofHours(73)), key)).isEmpty();
    }

    @Test
    void an_expired_answer_gives_way_to_a_new_one() {
        IdempotencyKey key = keptKey(after(Duration.ofHours(-73)), "again");

        keptKey(after(Duration.ZERO), "again");

        assertThat(found(after(Duration.ZERO), key)).contains(204);
    }

    @Test
    void clearing_leaves_what_has_not_expired() throws Exception {
        IdempotencyKey old = keptKey(after(Duration.ofHours(-73)), "old");
        IdempotencyKey young = keptKey(after(Duration.ZERO), "young");

        expired.clear();

        assertThat(found(after(Duration.ofHours(-10)), old)).isEmpty();
        assertThat(found(after(Duration.ZERO), young)).contains(204);
    }

    @Test
    void several_replicas_may_clear_at_once() throws Exception {
        IntStream.range(0, 60).forEach(i -> keptKey(after(Duration.ofHours(-73)), "old-" + i));
        Callable<Integer> clearing = () -> {
            int deleted = 0;
            for (int some = 1; some > 0; deleted += some) {
                some = inTransaction(() -> after(Duration.ZERO).deleteExpired(7));
            }
            return deleted;
        };

        int deleted = 0;
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> replica : replicas.invokeAll(List.of(clearing, clearing))) {
                deleted += replica.get();
            }
        }

        assertThat(deleted).isGreaterThanOrEqualTo(60);
    }
}
