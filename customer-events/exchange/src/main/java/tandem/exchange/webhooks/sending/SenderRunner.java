package tandem.exchange.webhooks.sending;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tandem.exchange.time.BackgroundWork;
import tandem.exchange.webhooks.lanes.Lanes;
import tandem.exchange.webhooks.queue.DueBell;
import tandem.exchange.webhooks.signing.SecretBox;

/** Keeps the sender of this replica going: at once when something was added here or a lane was given back, else when due. */
@ApplicationScoped
class SenderRunner {

    /** What another replica has added is found this late at most. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private static final Duration SHORTEST_REST = Duration.ofMillis(10);

    /** Something is due and every worker is busy; the one that ends first wakes the runner. */
    private static final Duration WHILE_FULL = Duration.ofMillis(100);

    private final Sender sender;
    private final Lanes lanes;
    private final SecretBox box;
    private final Clock clock;
    private final BackgroundWork work = new BackgroundWork("webhooks", this::step);

    SenderRunner(Sender sender, Lanes lanes, SecretBox box, DueBell bell, Clock clock) {
        bell.listen(work::wake);
        this.sender = sender;
        this.lanes = lanes;
        this.box = box;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (box.isOpen()) {
            work.start();
        }
    }

    /** No lane begins another request from now on, so that what is under way has the whole time of the stop to end. */
    void leave(@Observes @Priority(1) ShutdownDelayInitiatedEvent announced) throws InterruptedException {
        work.stop(Duration.ofSeconds(5));
        sender.stop();
    }

    /** What is under way ends and is recorded, or is made again by another replica. */
    void stop(@Observes @Priority(2) ShutdownEvent ended) throws InterruptedException {
        work.stop(Duration.ofSeconds(5));
        sender.finish(Duration.ofSeconds(18));
    }

    private Duration step() {
        try {
            if (!sender.begin(work::wake).isEmpty()) {
                return SHORTEST_REST;
            }
            return rest(lanes.earliest());
        } catch (SQLException e) {
            throw new IllegalStateException("lanes were not claimed", e);
        }
    }

    private Duration rest(Optional<Instant> earliest) {
        Duration until =
                earliest.map(due -> Duration.between(clock.instant(), due)).orElse(LONGEST_REST);
        if (until.compareTo(WHILE_FULL) < 0) {
            return WHILE_FULL;
        }
        return until.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : until;
    }
}
