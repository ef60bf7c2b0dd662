package tandem.exchange.journal.keeping;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps published events, and gives them again in the order of publication. */
@Singleton
public class Journal {

    private static final String MOVE = """
            with published as (
                delete from outbox_event e using unnest(?::smallint[], ?::bigint[]) as gone (bucket, id)
                where e.bucket = gone.bucket and e.id = gone.id
                returning e.*
            )
            insert into event_journal (bucket, %1$s)
            select bucket, %1$s from published order by bucket, id
            """.formatted(StoredEvent.COLUMNS);

    private static final String PAGE = "select position, " + StoredEvent.COLUMNS
            + " from event_journal where bucket = ? and position > ? order by position limit ?";

    /**
     * Takes published events over from the outbox, within the transaction that holds their buckets' locks.
     *
     * @throws SQLException also when one of them is not there any more: then another relay has taken over, and this
     *     transaction must not commit
     */
    public void take(Connection connection, List<OutboxKey> published) throws SQLException {
        if (published.isEmpty()) {
            return;
        }
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            Object[] buckets = published.stream().map(OutboxKey::bucket).toArray();
            Object[] ids = published.stream().map(OutboxKey::id).toArray();
            move.setArray(1, connection.createArrayOf("smallint", buckets));
            move.setArray(2, connection.createArrayOf("bigint", ids));
            int moved = move.executeUpdate();
            if (moved != published.size()) {
                throw new SQLException("only " + moved + " of " + published.size() + " published events were waiting");
            }
        }
    }

    /**
     * What was published of one bucket after a position.
     *
     * @param after 0 to begin
     * @param limit how many at most
     */
    public List<JournalEntry> page(Connection connection, short bucket, long after, int limit) throws SQLException {
        try (PreparedStatement page = connection.prepareStatement(PAGE)) {
            page.setShort(1, bucket);
            page.setLong(2, after);
            page.setInt(3, limit);
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet row = page.executeQuery()) {
                while (row.next()) {
                    entries.add(new JournalEntry(row.getLong("position"), StoredEvent.of(row)));
                }
            }
            return entries;
        }
    }
}
