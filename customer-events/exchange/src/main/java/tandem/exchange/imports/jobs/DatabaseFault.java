package tandem.exchange.imports.jobs;

import java.io.Serial;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** A statement of the import itself that the database did not carry out. */
final class DatabaseFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** SQLSTATE classes: no connection, rolled back, no room, locked, stopped by an operator, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    DatabaseFault(SQLException cause) {
        super(cause);
    }

    /** Whether a failure is one of the database, which passes, and not of what was asked of it. */
    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || state == null
                || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }
}
