package tandem.exchange.imports.jobs;

import java.io.Serial;
import java.sql.SQLException;

/** A statement of the import itself that the database did not carry out. */
final class DatabaseFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseFault(SQLException cause) {
        super(cause);
    }
}
