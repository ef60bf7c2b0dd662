package tandem.desk.relationship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the desk served a customer.
 *
 * @param everResolved tickets that were resolved at least once
 * @param resolutions how often any of the tickets was resolved
 * @param reopened how many of those resolutions were withdrawn
 * @param lastResolvedAt of tickets that are resolved now
 * @param resolutionTimeMedianSeconds opened to resolved, of tickets that are resolved now; half seconds up
 */
record Served(
        long tickets,
        long openTickets,
        long openComplaints,
        long complaints,
        long everResolved,
        long resolutions,
        long reopened,
        @Nullable Instant lastOpenedAt,
        @Nullable Instant lastResolvedAt,
        @Nullable Long resolutionTimeMedianSeconds) {

    static final String QUERY = """
            select count(*) as tickets,
                   count(*) filter (where resolved_at is null) as open_tickets,
                   count(*) filter (where resolved_at is null and kind = 'complaint') as open_complaints,
                   count(*) filter (where kind = 'complaint') as complaints,
                   count(*) filter (where resolution_number >= 1) as ever_resolved,
                   coalesce(sum(resolution_number), 0) as resolutions,
                   coalesce(sum(resolutions_withdrawn), 0) as reopened,
                   max(opened_at) as last_opened_at,
                   max(resolved_at) as last_resolved_at,
                   floor(percentile_cont(0.5)
                         within group (order by extract(epoch from resolved_at - opened_at)) + 0.5)::bigint
                       as resolution_time_median_seconds
              from ticket
             where customer_id = ?
            """;

    static Served of(ResultSet row) throws SQLException {
        return new Served(
                row.getLong("tickets"),
                row.getLong("open_tickets"),
                row.getLong("open_complaints"),
                row.getLong("complaints"),
                row.getLong("ever_resolved"),
                row.getLong("resolutions"),
                row.getLong("reopened"),
                Relationships.instant(row, "last_opened_at"),
                Relationships.instant(row, "last_resolved_at"),
                row.getObject("resolution_time_median_seconds", Long.class));
    }
}
