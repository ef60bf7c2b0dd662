package tandem.exchange.status;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Reads how the journal stands, from the catalogue. */
@Singleton
class JournalStatus {

    private static final String READ = """
            select array(select substr(month.relname, length('event_journal_') + 1)::text
                    from pg_inherits join pg_class month on month.oid = inhrelid
                    where inhparent = 'event_journal'::regclass order by month.relname) as months,
                pg_sequence_last_value(pg_get_serial_sequence('event_journal', 'position')) as last_position,
                (select greatest(reltuples, 0)::bigint from pg_class where oid = 'journal_snapshot'::regclass) as snapshot
            """;

    private final DataSource database;

    JournalStatus(DataSource database) {
        this.database = database;
    }

    StatusView.Journal now() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ);
                ResultSet row = read.executeQuery()) {
            row.next();
            return new StatusView.Journal(
                    List.of((String[]) row.getArray("months").getArray()),
                    row.getObject("last_position", Long.class),
                    row.getLong("snapshot"));
        }
    }
}
