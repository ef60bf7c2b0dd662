package tandem.exchange.webhooks.recovery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.exchange.journal.Followed;
import tandem.exchange.journal.JournalFilter;
import tandem.exchange.journal.JournalPages;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.Standstill;
import tandem.exchange.webhooks.endpoints.WebhookReason;
import tandem.exchange.webhooks.queue.Audience;
import tandem.exchange.webhooks.queue.Bodies;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.WebhookMessage;

/** Goes through one page of the journal for one recovery; the page, its deliveries and the cursor are one transaction. */
@ApplicationScoped
class RecoverySteps {

    private static final int PAGE = 500;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** The transaction stands still while a page is read on another connection, the first one of a large journal for long. */
    private static final Duration READING = Duration.ofSeconds(60);

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

    /** Whether there was anything to do. A step that fails is tried again after a pause, so that it holds up no other. */
    boolean step() {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> recoveries.due(clock.instant()).orElse(null));
        if (id == null) {
            return false;
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> step(id));
        } catch (RuntimeException failure) {
            QuarkusTransaction.requiringNew()
                    .run(() -> recoveries.putOff(id, clock.instant().plus(AFTER_FAILURE)));
            throw failure;
        }
    }

    private boolean step(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Standstill.limit(connection, READING);
            Optional<Recovery> claimed = recoveries.claim(id, clock.instant());
            if (claimed.isPresent()) {
                goOn(connection, claimed.get());
            }
            return true;
        }
    }

    private void goOn(Connection connection, Recovery recovery) throws SQLException {
        try {
            Followed page = QuarkusTransaction.suspendingExisting().call(() -> page(recovery));
            int given = give(connection, recovery, page);
            recovery.passed(page.cursor(), page.steps().size(), given, clock.instant());
            if (page.atEnd()) {
                recovery.endOfJournal(clock.instant(), config.settleFor());
            }
        } catch (Refusal refused) {
            recovery.fail(refused.reason().code(), clock.instant());
        }
    }

    private Followed page(Recovery recovery) {
        String from = recovery.cursor() == null ? journal.since(recovery.since().minus(EARLIER)) : recovery.cursor();
        return journal.follow(from, JournalFilter.EVERYTHING, PAGE);
    }

    private int give(Connection connection, Recovery recovery, Followed page) throws SQLException {
        Audience audience = Audience.of(connection, recovery.endpointId());
        if (audience.isEmpty()) {
            throw new Refusal(WebhookReason.ENDPOINT_DISABLED);
        }
        List<WebhookMessage> wanted = page.steps().stream()
                .map(Followed.Step::event)
                .filter(event -> recovery.covers(event.recordedtime()))
                .filter(event -> audience.wants(event.type(), event.partitionkey()))
                .map(Bodies::of)
                .toList();
        return wanted.isEmpty() ? 0 : deliveries.recover(connection, recovery.endpointId(), wanted);
    }
}
