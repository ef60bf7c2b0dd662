package tandem.exchange.webhooks.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.exchange.time.Ids;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.Delivery;
import tandem.exchange.webhooks.queue.DueBell;
import tandem.exchange.webhooks.queue.WebhookMessage;

/** Sends test events. */
@ApplicationScoped
public class EndpointTests {

    private final Deliveries deliveries;
    private final DueBell bell;
    private final DataSource database;
    private final Clock clock;

    EndpointTests(Deliveries deliveries, DueBell bell, DataSource database, Clock clock) {
        this.deliveries = deliveries;
        this.bell = bell;
        this.database = database;
        this.clock = clock;
    }

    /** Gives an enabled endpoint a test event, within the current transaction; returns the event's id. */
    public UUID send(UUID endpoint) {
        WebhookMessage test = EndpointNews.test(Ids.next(), endpoint, clock.instant());
        try (Connection connection = database.getConnection()) {
            deliveries.add(connection, List.of(new Delivery(endpoint, test)));
            bell.ringOnceCommitted();
            return test.eventId();
        } catch (SQLException e) {
            throw new IllegalStateException("a test was not sent", e);
        }
    }
}
