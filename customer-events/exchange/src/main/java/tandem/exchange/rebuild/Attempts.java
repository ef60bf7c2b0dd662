package tandem.exchange.rebuild;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the present step of a rebuild fares.
 *
 * @param attempts failures in a row
 * @param nextAttemptAt when it is taken, or tried again; null for at once
 * @param lastError what the last failure was, until the step succeeds
 */
@Embeddable
record Attempts(
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError) {

    static final Attempts NONE = new Attempts(0, null, null);

    private static final int LONGEST_ERROR = 500;

    /** Nothing has failed, and it is taken then. */
    static Attempts from(Instant then) {
        return new Attempts(0, then, null);
    }

    /** Nothing is tried any more. */
    static Attempts ended(String error) {
        return new Attempts(0, null, cut(error));
    }

    /** It came to nothing once more. */
    Attempts failed(String error, Instant again) {
        return new Attempts(attempts + 1, again, cut(error));
    }

    private static String cut(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }
}
