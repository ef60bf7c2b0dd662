package tandem.exchange.webhooks.lanes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives a lane back, with how its endpoint fares and when something is due in it again. */
final class LaneRelease {

    private static final String RELEASE = """
            update webhook_lane lane
            set leased_until = null, slow = ?, failures = ?, failing_since = ?, pauses = ?,
                paused_until = case when ? then ?::timestamptz else paused_until end,
                rests_until = ?::timestamptz, served_at = clock_timestamp(),
                last_success_at = coalesce(?, last_success_at),
                next_due_at = %s
            where endpoint_id = ?
            """;

    private static final String NEXT_DUE = RELEASE.formatted("""
            (select min(next_attempt_at) from webhook_delivery
                where endpoint_id = lane.endpoint_id and state = 'WAITING')""");

    private static final String NEXT_IN_ORDER = RELEASE.formatted("""
            (select next_attempt_at from webhook_delivery
                where endpoint_id = lane.endpoint_id and state = 'WAITING' order by place limit 1)""");

    private final Clock clock;

    LaneRelease(Clock clock) {
        this.clock = clock;
    }

    /** Within the transaction that holds the lane and has written the attempts down. */
    void write(Connection connection, Lane lane, Course run) throws SQLException {
        LaneHealth health = run.health();
        Duration pause = health.pause();
        try (PreparedStatement release = connection.prepareStatement(lane.ordered() ? NEXT_IN_ORDER : NEXT_DUE)) {
            release.setBoolean(1, health.slow());
            release.setInt(2, health.failures());
            instant(release, 3, health.failingSince());
            release.setInt(4, health.pauses());
            release.setBoolean(5, run.made() > 0);
            instant(release, 6, pause == null ? null : clock.instant().plus(pause));
            instant(release, 7, restsUntil(lane, run));
            instant(release, 8, run.lastSuccess());
            release.setObject(9, lane.endpoint());
            release.executeUpdate();
        }
    }

    /** As its rate demands, or as its receiver asks for; null when neither is so. */
    private @Nullable Instant restsUntil(Lane lane, Course run) {
        Instant now = clock.instant();
        return Stream.of(Optional.of(now.plus(lane.restAfter(run.made()))), Optional.ofNullable(run.restsUntil()))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void instant(PreparedStatement statement, int at, @Nullable Instant value) throws SQLException {
        statement.setObject(at, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
