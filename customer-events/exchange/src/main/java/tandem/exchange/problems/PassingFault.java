package tandem.exchange.problems;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults of the database that pass by themselves: the same work may succeed later, whatever was asked of it. */
public final class PassingFault {

    /**
     * Classes of SQLSTATE: no connection, a transaction that may not write or was ended, rolled back for another one, no
     * room, locked, stopped by an operator, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    /** A statement after one that failed; it tells nothing of why that one did. */
    private static final String IN_FAILED_TRANSACTION = "25P02";

    private PassingFault() {}

    /** Whether one led to this failure, directly or as one that was suppressed. */
    public static boolean isBehind(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException fault && is(fault.getSQLState()));
    }

    /** Whether this code of PostgreSQL is one; the connection pool's own failures have none and pass too. */
    static boolean is(@Nullable String state) {
        return state == null
                || (state.length() == 5
                        && PASSING.contains(state.substring(0, 2))
                        && !state.equals(IN_FAILED_TRANSACTION));
    }
}
