package tandem.exchange.webhooks.lanes;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tandem.exchange.webhooks.signing.SecretBox;

/**
 * Claims lanes. When something is due is told by the service's clock, how long a claim holds by the database's, so that
 * replicas whose clocks differ agree on who holds it.
 */
@Singleton
public class Lanes {

    private static final Logger LOG = Logger.getLogger(Lanes.class);

    /** Longer than any batch takes. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** They take turns, however much is due in one of them. */
    private static final String CLAIM = """
            with due as (
                select lane.endpoint_id from webhook_lane lane
                join webhook_endpoint endpoint on endpoint.id = lane.endpoint_id and endpoint.state = 'ENABLED'
                where lane.slow = ? and lane.next_due_at <= ?
                    and coalesce(greatest(lane.paused_until, lane.rests_until), '-infinity') <= ?
                    and (lane.leased_until is null or lane.leased_until < clock_timestamp())
                order by lane.served_at nulls first, lane.next_due_at limit ?
                for no key update of lane skip locked
            ), claimed as (
                update webhook_lane lane
                set lease = lane.lease + 1, leased_until = clock_timestamp() + ? * interval '1 millisecond'
                from due where lane.endpoint_id = due.endpoint_id
                returning lane.*
            )
            select claimed.*, url, ordered, rate_per_second, secret, signing_key,
                array(select retired.secret from webhook_retired_secret retired
                    where retired.endpoint_id = id and until > ? order by until desc limit 8) as retired
            from claimed join webhook_endpoint on id = claimed.endpoint_id
            """;

    private static final String EARLIEST = """
            select min(greatest(next_due_at, paused_until, rests_until, leased_until))
            from webhook_lane lane join webhook_endpoint endpoint
                on endpoint.id = lane.endpoint_id and endpoint.state = 'ENABLED'
            where next_due_at is not null
            """;

    private static final String HELD = """
            select from webhook_lane lane
            join webhook_endpoint endpoint on endpoint.id = lane.endpoint_id and endpoint.state = 'ENABLED'
            where endpoint_id = ? and lease = ? and leased_until is not null
            """;

    private final DataSource database;
    private final LaneRows rows;
    private final Clock clock;

    public Lanes(@io.quarkus.agroal.DataSource("webhooks") DataSource database, SecretBox box, Clock clock) {
        this.database = database;
        this.rows = new LaneRows(box);
        this.clock = clock;
    }

    /** Lanes with something due that nobody else holds, those first that were served longest ago; the caller holds them now. */
    public List<Lane> claim(boolean slow, int most) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setBoolean(1, slow);
            claim.setObject(2, now.atOffset(ZoneOffset.UTC));
            claim.setObject(3, now.atOffset(ZoneOffset.UTC));
            claim.setInt(4, most);
            claim.setLong(5, LEASE.toMillis());
            claim.setObject(6, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = claim.executeQuery()) {
                return rows.read(row);
            }
        }
    }

    /** Whether the claim still stands and its endpoint is enabled and as it was; yes, too, while the database is away. */
    public boolean isHeld(Lane lane) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setObject(1, lane.endpoint());
            select.setLong(2, lane.lease());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException away) {
            LOG.debug("Whether a lane is still held was not found out", away);
            return true;
        }
    }

    /** When the next lane has something due; empty when nothing waits. */
    public Optional<Instant> earliest() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(EARLIEST);
                ResultSet row = select.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }
}
