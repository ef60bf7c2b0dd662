package tandem.exchange.webhooks.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.exchange.webhooks.attempts.Attempt;

/**
 * What operators watch of deliveries: {@code tandem.webhooks.attempts} by outcome, their latency, how many deliveries are
 * past their time in lanes that could be claimed and are not (up to 100,000; what is being sent, or waits for its receiver or
 * a rate, is none of them), how long the oldest lane that is not paused, and how many endpoints what happened to them disabled.
 */
@Singleton
class SendingMeters {

    private static final Logger LOG = Logger.getLogger(SendingMeters.class);

    private static final String NOW = """
            select (select count(*) from (
                    select from webhook_delivery delivery join webhook_lane lane using (endpoint_id)
                        join webhook_endpoint endpoint on endpoint.id = endpoint_id and endpoint.state = 'ENABLED'
                    where delivery.state = 'WAITING' and next_attempt_at <= clock_timestamp()
                        and next_due_at <= clock_timestamp()
                        and coalesce(greatest(paused_until, rests_until, leased_until), '-infinity') <= clock_timestamp()
                    limit 100000) counted) as overdue,
                (select coalesce(extract(epoch from clock_timestamp() - min(next_due_at)), 0)
                    from webhook_lane lane join webhook_endpoint endpoint
                        on endpoint.id = endpoint_id and endpoint.state = 'ENABLED'
                    where next_due_at <= clock_timestamp()
                        and coalesce(greatest(paused_until, rests_until), '-infinity') <= clock_timestamp()) as behind,
                (select count(*) from webhook_endpoint
                    where state = 'DISABLED' and disabled_because in ('GONE', 'FAILING')) as ended
            """;

    private final DataSource database;
    private final MeterRegistry meters;
    private volatile long overdue;
    private volatile double behind;
    private volatile long ended;

    SendingMeters(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
        meters.gauge("tandem.webhooks.overdue", this, now -> now.overdue);
        meters.gauge("tandem.webhooks.behind.seconds", this, now -> now.behind);
        meters.gauge("tandem.webhooks.endpoints.ended", this, now -> now.ended);
    }

    void made(List<Attempt> attempts) {
        for (Attempt made : attempts) {
            String outcome = made.result().outcome().name().toLowerCase(Locale.ROOT);
            Duration took = made.result().took();
            meters.timer("tandem.webhooks.attempts", "outcome", outcome).record(took);
        }
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try (Connection connection = database.getConnection()) {
            count(connection);
        } catch (SQLException e) {
            LOG.debug("Overdue deliveries were not counted", e);
        }
    }

    void count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NOW);
                ResultSet row = select.executeQuery()) {
            row.next();
            overdue = row.getLong("overdue");
            behind = row.getDouble("behind");
            ended = row.getLong("ended");
        }
    }
}
