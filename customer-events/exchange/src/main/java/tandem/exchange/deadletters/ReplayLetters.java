package tandem.exchange.deadletters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * The command to take in again what waits, some at a time.
 *
 * @param cause only letters with this cause
 * @param after {@code next_after} of the answer before, to go on; absent to begin
 */
record ReplayLetters(
        @Nullable @CodePoints(max = 100) String cause,
        @Nullable UUID after) {

    /** The most letters of one request. */
    static final int AT_ONCE = 100;
}
