package tandem.exchange.positions;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was received of customers' streams, and what is missing of it. */
final class KnownPositions {

    private static final String READ = """
            select customer_id, last_event_time, last_applied_at,
                coalesce(lower(missing), upper(received)) - 1 as applied_sequence,
                array(select lower(gap) from unnest(missing) as gap) as gaps_from,
                array(select upper(gap) - 1 from unnest(missing) as gap) as gaps_to
            from stream_position,
                lateral (select int8multirange(int8range(1, upper(received))) - received as missing)
            where source = ? and customer_id = any (?)
            """;

    private KnownPositions() {}

    /** By customer; none of those of whom nothing was received. */
    static Map<UUID, Completeness> read(
            Connection connection, String source, Collection<UUID> customerIds, boolean stale) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, source);
            read.setArray(2, connection.createArrayOf("uuid", customerIds.toArray()));
            Map<UUID, Completeness> known = new HashMap<>();
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getObject("customer_id", UUID.class), completeness(rows, source, stale));
                }
            }
            return known;
        }
    }

    private static Completeness completeness(ResultSet row, String source, boolean stale) throws SQLException {
        List<Gap> gaps = gaps(row.getArray("gaps_from"), row.getArray("gaps_to"));
        return new Completeness(
                source,
                row.getLong("applied_sequence"),
                gaps,
                instant(row, "last_event_time"),
                instant(row, "last_applied_at"),
                stale || !gaps.isEmpty());
    }

    private static List<Gap> gaps(Array from, Array to) throws SQLException {
        Long[] first = (Long[]) from.getArray();
        Long[] last = (Long[]) to.getArray();
        List<Gap> gaps = new ArrayList<>(first.length);
        for (int i = 0; i < first.length; i++) {
            gaps.add(new Gap(first[i], last[i]));
        }
        return gaps;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
