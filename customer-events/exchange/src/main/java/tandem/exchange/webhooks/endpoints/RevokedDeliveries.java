package tandem.exchange.webhooks.endpoints;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.webhooks.news.EndpointNews;

/**
 * Deliveries that wait although their partner may not read them any more. There may be millions, so they are given up slice by
 * slice, each in a transaction of its own: nobody who needs the lane waits long for it, and what is done stays done.
 */
@ApplicationScoped
class RevokedDeliveries {

    private static final Logger LOG = Logger.getLogger(RevokedDeliveries.class);

    private static final int SLICE = 5_000;

    /** Well below what a transaction may take, that of the request. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** First the lane, as whoever records attempts does. */
    private static final String HOLD = "select from webhook_lane where endpoint_id = ? for no key update";

    /** News of webhooks themselves are the partner's own. */
    private static final String GIVE_UP = """
            with slice as (
                select id, place, type from webhook_delivery
                where endpoint_id = ? and state = 'WAITING' and place > ? order by place limit ?
            ), given as (
                update webhook_delivery delivery set state = 'FAILED', next_attempt_at = null, settled_at = ?
                from slice where delivery.id = slice.id and slice.type not like all (?) and slice.type not like ?
                returning 1
            )
            select max(place) as last, count(*) as looked_at, (select count(*) from given) as given from slice
            """;

    private final DataSource database;

    RevokedDeliveries(DataSource database) {
        this.database = database;
    }

    /**
     * Gives up what waits for the endpoint and is not among these types; it stays in the log as failed.
     *
     * @throws Refusal {@code unavailable} when there is more than can be done at once; who asks again goes on
     */
    void giveUp(UUID endpoint, TypePatterns granted, Instant now) {
        long begun = System.nanoTime();
        Slice slice = new Slice(-1, SLICE, 0);
        while (slice.lookedAt() == SLICE) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new Refusal(RequestReason.UNAVAILABLE).with("retry_after_seconds", 1);
            }
            long after = slice.last();
            slice = QuarkusTransaction.requiringNew().call(() -> giveUp(endpoint, after, granted, now));
            if (slice.given() > 0) {
                LOG.infof(
                        "deliveries were given up that may not be read any more endpoint=%s count=%d",
                        endpoint, slice.given());
            }
        }
    }

    private Slice giveUp(UUID endpoint, long after, TypePatterns granted, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD);
                PreparedStatement giveUp = connection.prepareStatement(GIVE_UP)) {
            hold.setObject(1, endpoint);
            hold.execute();
            giveUp.setObject(1, endpoint);
            giveUp.setLong(2, after);
            giveUp.setInt(3, SLICE);
            giveUp.setObject(4, now.atOffset(ZoneOffset.UTC));
            giveUp.setArray(5, connection.createArrayOf("text", granted.likes().toArray()));
            giveUp.setString(6, EndpointNews.OWN + "%");
            try (ResultSet row = giveUp.executeQuery()) {
                row.next();
                return new Slice(row.getLong("last"), row.getInt("looked_at"), row.getInt("given"));
            }
        }
    }

    /** @param last the place of its last delivery */
    private record Slice(long last, int lookedAt, int given) {}
}
