package tandem.exchange.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.journal.keeping.StoredEvent;
import tandem.exchange.journal.reading.CursorSeal;
import tandem.exchange.journal.reading.JournalPage;
import tandem.exchange.journal.reading.JournalPlaces;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.problems.Refusal;
import tandem.exchange.wire.StructuredEvent;

/**
 * The present state of everything: of each subject and type the newest event, customer by customer. For one page no more
 * is looked at than some 2,000 events, and the rest of the customers like the one among whose events that many end. A
 * cursor tells no whole id of a customer of whom its reader may see nothing.
 */
@Singleton
class SnapshotPages {

    private static final int LOOKED_AT = 2_000;

    private static final String UP_TO = """
            select stream_key from (
                select stream_key from event_journal where stream_key > ?
                union all
                select stream_key from journal_snapshot where stream_key > ?) customers
            order by stream_key offset ? limit 1
            """;

    private static final String NEWEST = """
            select * from (
                select *, sum(octet_length(payload)) over (order by stream_key, subject, type) - octet_length(payload)
                    as bytes_before
                from (
                    select distinct on (stream_key, subject, type) * from (
                        select %1$s from event_journal where stream_key between ? and ?
                        union all
                        select %1$s from journal_snapshot where stream_key between ? and ?) events
                    where (stream_key, subject, type) > (?, ?, ?) and type like any (?)
                    order by stream_key, subject, type, source_epoch desc, entity_version desc
                    limit ?) newest
            ) sized
            where bytes_before < ? order by stream_key, subject, type
            """.formatted(StoredEvent.COLUMNS);

    private final DataSource database;
    private final CursorSeal seal;

    SnapshotPages(DataSource database, CursorSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * The next page.
     *
     * @param cursor null to begin
     * @param customer null for all
     * @param types what the reader may read; of anything else not even the cursor tells
     * @throws Refusal {@code invalid_cursor}
     */
    SnapshotPage page(@Nullable String cursor, @Nullable UUID customer, int limit, TypePatterns types) {
        SnapshotCursor from = cursor == null
                ? SnapshotCursor.beginning(customer)
                : SnapshotCursor.of(seal.open(cursor)).demandGoesOnWith(customer);
        try (Connection connection = database.getConnection()) {
            String follow = cursor == null ? seal.close(JournalPlaces.end(connection)) : null;
            UUID upTo = customer == null ? upTo(connection, from.customer()) : customer;
            List<StoredEvent> events = newest(connection, from, upTo, limit, types);
            long bytes =
                    events.stream().mapToLong(event -> event.payload().length).sum();
            boolean cut = events.size() == limit || bytes >= JournalPage.MOST_BYTES;
            SnapshotCursor to = cut ? from.at(events.getLast().attributes()) : from.behind(upTo);
            boolean atEnd = !cut && (customer != null || upTo.equals(SnapshotCursor.LAST));
            List<StructuredEvent> items = events.stream()
                    .map(event -> StructuredEvent.of(event.attributes(), new String(event.payload(), UTF_8)))
                    .toList();
            return new SnapshotPage(items, seal.close(to.content()), atEnd, follow);
        } catch (SQLException e) {
            throw new IllegalStateException("the snapshot was not read", e);
        }
    }

    private static UUID upTo(Connection connection, UUID after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UP_TO)) {
            select.setObject(1, after);
            select.setObject(2, after);
            select.setInt(3, LOOKED_AT);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? SnapshotCursor.lastLike(row.getObject(1, UUID.class)) : SnapshotCursor.LAST;
            }
        }
    }

    private static List<StoredEvent> newest(
            Connection connection, SnapshotCursor from, UUID upTo, int limit, TypePatterns types) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setObject(1, from.customer());
            select.setObject(2, upTo);
            select.setObject(3, from.customer());
            select.setObject(4, upTo);
            select.setObject(5, from.customer());
            select.setObject(6, from.subject());
            select.setString(7, from.type());
            select.setArray(8, connection.createArrayOf("text", types.likes().toArray()));
            select.setInt(9, limit);
            select.setInt(10, JournalPage.MOST_BYTES);
            List<StoredEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(StoredEvent.of(row));
                }
            }
            return events;
        }
    }
}
