package tandem.exchange.journal.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.events.EventType;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.relay.Servers;
import tandem.exchange.time.Ids;

/** A journal in a database of its own, with rows as a relay would have left them at whatever time. */
public final class JournalRows {

    public static final String NOW = "now()";
    public static final String LONG_AGO = "timestamptz '2020-01-15 12:00:00Z'";

    private static final String INSERT = """
            insert into event_journal (bucket, event_id, topic, stream_key, seq, type, source, subject, entity_version,
                source_epoch, payload, occurred_at, created_at, published_at)
            values (?, ?, 'tandem.sales.events', ?, 1, ?, '/sales-service', ?, ?, 0, ?, now(), %s, %s)
            """;

    public final PGSimpleDataSource database;
    private final Connection connection;

    private JournalRows(PGSimpleDataSource database) throws SQLException {
        this.database = database;
        connection = database.getConnection();
    }

    /** An empty one, on a server that it shares with other tests. */
    public static JournalRows fresh() throws SQLException {
        JournalRows journal = new JournalRows(Servers.shared().freshDatabase());
        journal.execute("create table event_journal_2020_01 partition of event_journal"
                + " for values from ('2020-01-01Z') to ('2020-02-01Z')");
        return journal;
    }

    public UUID add(UUID customer, EventType type, UUID subject, long version, String when) throws SQLException {
        return add(customer, type, subject, version, when, "{\"version\": " + version + "}");
    }

    public UUID add(UUID customer, EventType type, UUID subject, long version, String when, String payload)
            throws SQLException {
        return add(customer, type, subject, version, NOW, when, payload);
    }

    /** An event of whomever that was recorded at one time and published at another. */
    public void addRecorded(EventType type, String recorded, String published) throws SQLException {
        add(Ids.next(), type, Ids.next(), 1, recorded, published, "{}");
    }

    private UUID add(
            UUID customer,
            EventType type,
            UUID subject,
            long version,
            String recorded,
            String published,
            String payload)
            throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted(recorded, published))) {
            insert.setShort(1, Buckets.of(customer));
            insert.setObject(2, id);
            insert.setObject(3, customer);
            insert.setString(4, type.ceType());
            insert.setObject(5, subject);
            insert.setLong(6, version);
            insert.setString(7, payload);
            insert.executeUpdate();
        }
        return id;
    }

    /** How many wait for a lock. */
    public int waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** How many blocks of what was published in January 2020 the connection's transaction has read so far. */
    static long blocksOf2020(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(pg_stat_get_xact_blocks_fetched(oid))"
                        + " from pg_class where relname like 'event_journal_2020_01%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
