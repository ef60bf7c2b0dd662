package tandem.exchange.webhooks.recovery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import tandem.exchange.journal.reading.Followed;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.JournalPages;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.Standstill;
import tandem.exchange.webhooks.WebhookReason;
import tandem.exchange.webhooks.queue.Bodies;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.WebhookMessage;

/**
 * Goes through one page of the journal for one recovery. The page is read while nothing is locked; then it is taken, in one
 * short transaction with its deliveries and the cursor, if the recovery and the wishes of its endpoint are still those that
 * it was read for.
 */
@ApplicationScoped
class RecoverySteps {

    private static final int PAGE = 500;

    /** A step that fails, or whose replica is gone, is begun again so long after it was begun. */
    private static final Duration ANEW = Duration.ofSeconds(30);

    /** When an event was published is told by the database, when it was recorded by a replica; their clocks may differ. */
    private static final Duration EARLIER = Duration.ofHours(2);

    private final Recoveries recoveries;
    private final JournalPages journal;
    private final Deliveries deliveries;
    private final DataSource database;
    private final RecoveryConfig config;
    private final Clock clock;

    RecoverySteps(
            Recoveries recoveries,
            JournalPages journal,
            Deliveries deliveries,
            DataSource database,
            RecoveryConfig config,
            Clock clock) {
        this.recoveries = recoveries;
        this.journal = journal;
        this.deliveries = deliveries;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Whether there was anything to do. */
    boolean step() {
        Instant now = clock.instant();
        Optional<Recovery> begun = QuarkusTransaction.requiringNew().call(() -> recoveries.begin(now, now.plus(ANEW)));
        begun.ifPresent(this::goOn);
        return begun.isPresent();
    }

    private void goOn(Recovery recovery) {
        try {
            take(read(recovery));
        } catch (Refusal refused) {
            QuarkusTransaction.requiringNew()
                    .run(() -> recoveries
                            .claim(recovery)
                            .ifPresent(claimed -> claimed.fail(refused.reason().code(), clock.instant())));
        }
    }

    /** What follows its cursor. */
    RecoveryPage read(Recovery recovery) {
        Instant now = clock.instant();
        JournalFilter wanted = wanted(recovery).orElseThrow(() -> new Refusal(WebhookReason.ENDPOINT_DISABLED));
        String from = recovery.cursor() == null ? journal.since(recovery.since().minus(EARLIER)) : recovery.cursor();
        return new RecoveryPage(recovery, wanted, now, journal.followFreely(from, wanted, PAGE));
    }

    private Optional<JournalFilter> wanted(Recovery recovery) {
        try (Connection connection = database.getConnection()) {
            return WantedEvents.of(connection, recovery.endpointId());
        } catch (SQLException e) {
            throw new IllegalStateException("what an endpoint wants was not read", e);
        }
    }

    /** Makes deliveries of it. One that no longer goes with its recovery is dropped. */
    void take(RecoveryPage page) {
        QuarkusTransaction.requiringNew()
                .run(() -> recoveries.claim(page.recovery()).ifPresent(recovery -> {
                    try (Connection connection = database.getConnection()) {
                        Standstill.limit(connection);
                        take(connection, recovery, page);
                    } catch (SQLException e) {
                        throw new IllegalStateException("a page of a recovery was not given", e);
                    }
                }));
    }

    private void take(Connection connection, Recovery recovery, RecoveryPage page) throws SQLException {
        Optional<JournalFilter> wanted = WantedEvents.hold(connection, recovery.endpointId());
        if (!wanted.equals(Optional.of(page.wanted()))) {
            recovery.putOff(clock.instant());
            return;
        }
        Followed events = page.events();
        int given = give(connection, recovery, events);
        recovery.passed(events.cursor(), events.steps().size(), given, clock.instant());
        if (events.atEnd()) {
            recovery.endOfJournal(page.read(), config.settleFor());
        }
    }

    private int give(Connection connection, Recovery recovery, Followed events) throws SQLException {
        List<WebhookMessage> wanted = events.steps().stream()
                .map(Followed.Step::event)
                .filter(event -> recovery.covers(event.recordedtime()))
                .map(Bodies::of)
                .toList();
        return wanted.isEmpty() ? 0 : deliveries.recover(connection, recovery.endpointId(), wanted);
    }
}
