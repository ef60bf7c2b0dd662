package tandem.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * All rows of a view as text, a line each in the order of their keys, in a file: what two states of it are compared by.
 *
 * @param rows how many there are
 */
record ViewExport(Path file, long rows) {

    private static final String SOLD_DEALS = "copy (select * from sold_deal order by deal_id) to stdout";

    /** Reads the desk's view of what was sold, in one statement and so of one moment. */
    static ViewExport soldDeals(Database desk, Path file) throws SQLException, IOException {
        try (Connection connection = desk.connect();
                OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file))) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SOLD_DEALS, lines);
            return new ViewExport(file, rows);
        }
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    /** Whether both hold the same bytes. */
    boolean equalTo(ViewExport other) throws IOException {
        return Files.mismatch(file, other.file) == -1;
    }
}
