package tandem.exchange.inbox;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far the other side's stream of each customer has been taken in. */
@ApplicationScoped
public class StreamPositions {

    private static final String READ = """
            select customer_id, last_event_time, last_applied_at,
                coalesce(lower(missing), upper(received)) - 1 as applied_sequence,
                array(select lower(gap) from unnest(missing) as gap) as gaps_from,
                array(select upper(gap) - 1 from unnest(missing) as gap) as gaps_to
            from stream_position,
                lateral (select int8multirange(int8range(1, upper(received))) - received as missing)
            where source = ? and customer_id = any (?)
            """;

    private final DataSource database;
    private final Freshness freshness;
    private final String source;

    StreamPositions(DataSource database, Freshness freshness, ListensTo listensTo) {
        this.database = database;
        this.freshness = freshness;
        this.source = listensTo.side().source();
    }

    /** How complete the views about this customer are. */
    public Completeness of(UUID customerId) {
        return Objects.requireNonNull(of(List.of(customerId)).get(customerId));
    }

    /** How complete the views about each of these customers are, by customer; read in one statement. */
    public Map<UUID, Completeness> of(Collection<UUID> customerIds) {
        boolean stale = freshness.stale();
        Map<UUID, Completeness> all = new HashMap<>();
        customerIds.forEach(id -> all.put(id, new Completeness(source, 0, List.of(), null, null, stale)));
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, source);
            read.setArray(2, connection.createArrayOf("uuid", all.keySet().toArray()));
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    all.put(rows.getObject("customer_id", UUID.class), completeness(rows, stale));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("stream positions were not read", e);
        }
    }

    private Completeness completeness(ResultSet row, boolean stale) throws SQLException {
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
