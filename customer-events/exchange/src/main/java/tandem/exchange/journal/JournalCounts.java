package tandem.exchange.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.journal.reading.JournalReason;
import tandem.exchange.partners.Grant;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.time.Turns;

/**
 * Counts the journal's events by day and type. A relay's transaction may have begun shortly before the event that it
 * publishes was recorded, so months are left out from an hour earlier only.
 */
@Singleton
class JournalCounts {

    private static final int MOST_DAYS = 31;
    private static final int MOST_SECONDS = 20;
    private static final String CANCELLED = "57014";

    private static final String COUNTS = """
            select (created_at at time zone 'UTC')::date as day, type, count(*) as count
            from event_journal
            where created_at >= ? and created_at < ? and published_at >= ?::timestamptz - interval '1 hour' and type like any(?)
            group by day, type order by day, type
            """;

    /** The beginning of the oldest month that is there, once any was dropped. */
    private static final String KEPT_FROM = """
            select to_date(right(min(partition.relname), 7), 'YYYY_MM')::timestamp at time zone 'UTC'
            from pg_inherits join pg_class partition on partition.oid = inhrelid
            where inhparent = 'event_journal'::regclass and exists (select from journal_horizon)
            """;

    /** So many count at once. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final int mostSeconds;
    private final Turns turns;

    @Inject
    JournalCounts(DataSource database) {
        this(database, MOST_SECONDS, PATIENCE);
    }

    JournalCounts(DataSource database, int mostSeconds, Duration patience) {
        this.database = database;
        this.mostSeconds = mostSeconds;
        this.turns = new Turns(AT_ONCE, patience);
    }

    /**
     * Counts what a reader may see.
     *
     * @throws Refusal {@code invalid_parameters} unless {@code to} lies 1 to 31 days after {@code from}
     * @throws Refusal {@code too_much_to_count} when it takes more than 20 seconds
     * @throws Refusal {@code unavailable} while others count
     */
    JournalCountsView of(String caller, LocalDate from, LocalDate to, Grant grant) {
        if (!to.isAfter(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            Map<String, Object> range = Map.of("min", from.plusDays(1), "max", from.plusDays(MOST_DAYS));
            throw new Refusal(RequestReason.INVALID_PARAMETERS)
                    .with(new Fault(Place.PARAMETER, "to", FaultReason.OUT_OF_RANGE, range, null));
        }
        return turns.take(caller, () -> counted(from, to, grant));
    }

    private JournalCountsView counted(LocalDate from, LocalDate to, Grant grant) {
        try (Connection connection = database.getConnection()) {
            return new JournalCountsView(counts(connection, from, to, grant), keptFrom(connection));
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                throw new Refusal(JournalReason.TOO_MUCH_TO_COUNT);
            }
            throw new IllegalStateException("the journal was not counted", e);
        }
    }

    private List<JournalCountsView.Count> counts(Connection connection, LocalDate from, LocalDate to, Grant grant)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNTS)) {
            select.setQueryTimeout(mostSeconds);
            OffsetDateTime begin = from.atStartOfDay().atOffset(ZoneOffset.UTC);
            select.setObject(1, begin);
            select.setObject(2, to.atStartOfDay().atOffset(ZoneOffset.UTC));
            select.setObject(3, begin);
            select.setArray(
                    4, connection.createArrayOf("text", grant.types().likes().toArray()));
            List<JournalCountsView.Count> counts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.add(new JournalCountsView.Count(
                            row.getObject("day", LocalDate.class), row.getString("type"), row.getLong("count")));
                }
            }
            return counts;
        }
    }

    private static @Nullable Instant keptFrom(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KEPT_FROM);
                ResultSet row = select.executeQuery()) {
            row.next();
            OffsetDateTime kept = row.getObject(1, OffsetDateTime.class);
            return kept == null ? null : kept.toInstant();
        }
    }
}
