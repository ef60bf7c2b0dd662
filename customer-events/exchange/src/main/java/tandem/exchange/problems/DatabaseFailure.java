package tandem.exchange.problems;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means to a caller. */
enum DatabaseFailure {

    /** It cannot be reached, has no room, takes no changes, or took this transaction for the loser of a race; later it may work. */
    AWAY,

    /** Another request wrote the same unique value first. */
    TAKEN,

    /** Another request changed the same row first. */
    CHANGED,

    /** Anything else is a mistake of ours. */
    MISTAKE;

    static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** What stands behind a failure; empty when it has nothing to do with the database. */
    static Optional<DatabaseFailure> behind(Throwable failure) {
        return Causes.of(failure).flatMap(cause -> read(cause).stream()).findFirst();
    }

    private static Optional<DatabaseFailure> read(Throwable cause) {
        return switch (cause) {
            case StaleStateException _ -> Optional.of(CHANGED);
            case SQLException refused -> Optional.of(of(refused.getSQLState()));
            default -> Optional.empty();
        };
    }

    private static DatabaseFailure of(@Nullable String state) {
        if (state == null || PassingFault.is(state)) {
            return AWAY;
        }
        return state.equals("23505") ? TAKEN : MISTAKE;
    }
}
