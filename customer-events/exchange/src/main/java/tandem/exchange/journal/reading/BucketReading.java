package tandem.exchange.journal.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tandem.exchange.journal.keeping.StoredEvent;
import tandem.exchange.wire.StructuredEvent;

/** Reads buckets one after the other until the page is full: of events, of bytes, or of rows that were looked at. */
final class BucketReading {

    /** Events that are looked at for one page, wanted or not. */
    static final int MOST_ROWS = 5_000;

    private static final String WINDOW = """
            select count(*), max(position) from (
                select position from event_journal where bucket = ? and position > ? order by position limit ?) looked_at
            """;

    private static final String ROWS = "select position, " + StoredEvent.COLUMNS + """
             from (
                select *, sum(octet_length(payload)) over (order by position) - octet_length(payload) as bytes_before
                from (
                    select * from event_journal
                    where %s and position > ? and position <= ? and type like any (?) and type like any (?)
                    order by position limit ?) wanted
            ) sized
            where bytes_before < ? order by position
            """;

    private final Connection connection;
    private final JournalFilter filter;
    private final int limit;
    private final int mostBytes;
    private final List<PlacedEvent> items = new ArrayList<>();
    private long bytes;
    private int rows;
    private boolean full;

    BucketReading(Connection connection, JournalFilter filter, int limit, int mostBytes) {
        this.connection = connection;
        this.filter = filter;
        this.limit = limit;
        this.mostBytes = mostBytes;
    }

    /** Whether the page takes no more; the bucket read last may then have more. */
    boolean full() {
        return full;
    }

    List<PlacedEvent> items() {
        return items;
    }

    /** Reads on in a bucket; returns the position that was reached. */
    long read(int bucket, long position) throws SQLException {
        if (filter.customer() != null || filter.choices().isEmpty()) {
            return rows(bucket, position, Long.MAX_VALUE, position);
        }
        try (PreparedStatement select = connection.prepareStatement(WINDOW)) {
            int most = MOST_ROWS - rows;
            select.setInt(1, bucket);
            select.setLong(2, position);
            select.setInt(3, most);
            try (ResultSet window = select.executeQuery()) {
                window.next();
                rows += window.getInt(1);
                boolean cut = rows == MOST_ROWS;
                long reached = rows(bucket, position, window.getLong(2), window.getLong(2));
                full |= cut;
                return reached;
            }
        }
    }

    private long rows(int bucket, long after, long upTo, long otherwise) throws SQLException {
        String scope = filter.customer() == null ? "bucket = ?" : "stream_key = ?";
        try (PreparedStatement select = connection.prepareStatement(ROWS.formatted(scope))) {
            select.setObject(1, filter.customer() == null ? bucket : filter.customer());
            select.setLong(2, after);
            select.setLong(3, upTo);
            filter.setTypes(connection, select, 4);
            select.setInt(6, limit - items.size());
            select.setLong(7, mostBytes - bytes);
            long reached = after;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reached = row.getLong("position");
                    add(bucket, reached, StoredEvent.of(row));
                }
            }
            full = items.size() == limit || bytes >= mostBytes;
            return full ? reached : Math.max(reached, otherwise);
        }
    }

    private void add(int bucket, long position, StoredEvent event) {
        bytes += event.payload().length;
        items.add(new PlacedEvent(
                bucket, position, StructuredEvent.of(event.attributes(), new String(event.payload(), UTF_8))));
    }
}
