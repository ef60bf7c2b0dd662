package tandem.exchange.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Clears away the answers whose 72 hours are over. Every replica may do so at the same time. */
@ApplicationScoped
class ExpiredAnswers {

    private static final int AT_ONCE = 1_000;

    private final KeptAnswers answers;

    ExpiredAnswers(KeptAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void clear() throws SQLException {
        int deleted;
        do {
            deleted = answers.deleteExpired(AT_ONCE);
        } while (deleted == AT_ONCE);
    }
}
