package tandem.exchange.webhooks.deliverylog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.time.Turns;

/**
 * Counts and measures from the rows of deliveries and attempts; nothing is counted up beside them. That may take a while, so
 * only a few do it at once, and none for longer than the database is given.
 */
@Singleton
class Statistics {

    private static final String ATTEMPTS =
            "select outcome, count(*) from webhook_attempt where endpoint_id = ? and attempted_at >= ? group by outcome";

    private static final String DELIVERIES =
            "select state, count(*) from webhook_delivery where endpoint_id = ? and created_at >= ? group by state";

    private static final String LATENCY = """
            select percentile_disc(array[0.5, 0.95, 0.99]) within group (order by took_ms) as took
            from (select took_ms from webhook_attempt where endpoint_id = ? and attempted_at >= ? and status is not null
                order by attempted_at desc limit 10000) newest
            """;

    private static final String NOW = """
            select (select count(*) from webhook_delivery where endpoint_id = endpoint.id and state = 'WAITING') as waiting,
                (select created_at from webhook_delivery where endpoint_id = endpoint.id and state = 'WAITING'
                    order by place limit 1) as oldest,
                case when paused_until > ? then paused_until end as paused_until, failing_since, last_success_at
            from webhook_endpoint endpoint left join webhook_lane lane on lane.endpoint_id = endpoint.id where endpoint.id = ?
            """;

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_SECONDS = 10;

    private final DataSource database;
    private final int mostSeconds;
    private final Turns turns = new Turns(AT_ONCE, PATIENCE);

    @Inject
    Statistics(DataSource database) {
        this(database, MOST_SECONDS);
    }

    /** @param mostSeconds how long each look at the database may take; then it is a fault of the database that passes */
    Statistics(DataSource database, int mostSeconds) {
        this.database = database;
        this.mostSeconds = mostSeconds;
    }

    /** @throws tandem.exchange.problems.Refusal {@code unavailable} while others are at it */
    StatisticsView of(String caller, UUID endpoint, Instant since, Instant now) {
        return turns.take(caller, () -> looked(endpoint, since, now));
    }

    private StatisticsView looked(UUID endpoint, Instant since, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, NOW)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setObject(2, endpoint);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new StatisticsView(
                        since,
                        counts(connection, ATTEMPTS, endpoint, since),
                        latency(connection, endpoint, since),
                        counts(connection, DELIVERIES, endpoint, since),
                        row.getLong("waiting"),
                        instant(row, "oldest"),
                        instant(row, "paused_until"),
                        instant(row, "failing_since"),
                        instant(row, "last_success_at"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("figures were not read", e);
        }
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setQueryTimeout(mostSeconds);
        return select;
    }

    private Map<String, Long> counts(Connection connection, String sql, UUID endpoint, Instant since)
            throws SQLException {
        try (PreparedStatement select = prepared(connection, sql)) {
            select.setObject(1, endpoint);
            select.setObject(2, since.atOffset(ZoneOffset.UTC));
            Map<String, Long> counts = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1).toLowerCase(Locale.ROOT), row.getLong(2));
                }
            }
            return counts;
        }
    }

    private Map<String, Integer> latency(Connection connection, UUID endpoint, Instant since) throws SQLException {
        try (PreparedStatement select = prepared(connection, LATENCY)) {
            select.setObject(1, endpoint);
            select.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getArray("took") == null) {
                    return Map.of();
                }
                Integer[] took = (Integer[]) row.getArray("took").getArray();
                return new TreeMap<>(Map.of("p50", took[0], "p95", took[1], "p99", took[2]));
            }
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
