package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import tandem.exchange.webhooks.attempts.Posting;
import tandem.exchange.webhooks.endpoints.EndpointDisabling;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.Delivery;
import tandem.exchange.webhooks.queue.WebhookMessage;
import tandem.exchange.webhooks.signing.SecretBox;
import tandem.exchange.webhooks.targets.Targets;

/** A sender of its own in a far year, whose clock goes from one due instant of an endpoint to the next. */
public final class VirtualDays extends Clock {

    static final Instant START = Instant.parse("2036-03-03T08:00:00Z");

    private final DataSource database;
    private final UUID endpoint;
    private final EndpointLog log;
    private final Deliveries deliveries;
    private final Sender sender;
    private volatile Instant now = START;

    private VirtualDays(DataSource database, UUID endpoint, Function<Clock, Sender> sender) {
        this.database = database;
        this.endpoint = endpoint;
        this.log = new EndpointLog(database, endpoint, START);
        this.deliveries = new Deliveries(this);
        this.sender = sender.apply(this);
    }

    /** Makes them. */
    @Singleton
    static class Maker {

        private final DataSource database;
        private final SecretBox box;
        private final Targets targets;
        private final Posting posting;
        private final EndpointDisabling disabling;

        Maker(DataSource database, SecretBox box, Targets targets, Posting posting, EndpointDisabling disabling) {
            this.database = database;
            this.box = box;
            this.targets = targets;
            this.posting = posting;
            this.disabling = disabling;
        }

        VirtualDays of(UUID endpoint) {
            return new VirtualDays(database, endpoint, this::sender);
        }

        private Sender sender(Clock clock) {
            return ExactSender.of(database, box, targets, posting, disabling, clock);
        }
    }

    /** What is written down of the endpoint, in time since the start. */
    public EndpointLog log() {
        return log;
    }

    /** An event for the endpoint, now. */
    public UUID event() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            deliveries.add(
                    connection,
                    List.of(new Delivery(
                            endpoint, new WebhookMessage(id, "tandem.sales.DealClosed.v1", UUID.randomUUID(), "{}"))));
            connection.commit();
            connection.setAutoCommit(true);
        }
        return id;
    }

    /** So many of them, one after the other. */
    List<String> events(int many) throws SQLException {
        List<String> events = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            events.add(event().toString());
        }
        return events;
    }

    /** Begins what is due at this instant. */
    List<Thread> begin() throws SQLException {
        return sender.begin(() -> {});
    }

    /** Attempts whatever is due until this instant, each at the instant at which it is due, and stands there then. */
    void passUntil(Instant until) throws SQLException, InterruptedException {
        for (Instant due = log.due(); due != null && !due.isAfter(until); due = log.due()) {
            now = due.isAfter(now) ? due : now;
            List<Thread> lanes = begin();
            assertThat(lanes).as("lanes that are due at %s", now).isNotEmpty();
            for (Thread lane : lanes) {
                lane.join(Duration.ofSeconds(30));
            }
        }
        now = until;
    }

    /** The same, for so long from the start. */
    void passUntil(Duration sinceStart) throws SQLException, InterruptedException {
        passUntil(START.plus(sinceStart));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
