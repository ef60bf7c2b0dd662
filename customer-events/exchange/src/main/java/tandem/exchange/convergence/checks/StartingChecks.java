package tandem.exchange.convergence.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import tandem.exchange.access.Caller;
import tandem.exchange.peer.Peer;

/** Begins checks and repairs for an operator, and wakes this replica's runner once that is committed. */
@ApplicationScoped
class StartingChecks {

    private final Checks checks;
    private final Suspects suspects;
    private final Peer peer;
    private final Caller caller;
    private final CheckRunner runner;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    StartingChecks(
            Checks checks,
            Suspects suspects,
            Peer peer,
            Caller caller,
            CheckRunner runner,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.checks = checks;
        this.suspects = suspects;
        this.peer = peer;
        this.caller = caller;
        this.runner = runner;
        this.transaction = transaction;
        this.clock = clock;
    }

    Check check() {
        peer.demandKnown();
        Check check = checks.begin(caller.name(), clock.instant());
        wakeAfterCommit();
        return check;
    }

    Check repair(UUID id) {
        peer.demandKnown();
        Check check = checks.existing(id);
        checks.requireNoneUnfinished();
        Instant now = clock.instant();
        check.repair(now);
        checks.flush();
        suspects.addRepairs(check.id(), now);
        wakeAfterCommit();
        return check;
    }

    private void wakeAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    runner.wake();
                }
            }
        });
    }
}
