package tandem.exchange.deadletters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside.
 *
 * @param cause {@code no_value}, {@code too_large}, {@code malformed}, {@code wrong_source}, {@code contradictory} or
 *     {@code not_applicable}
 * @param from where it stood before
 * @param eventId as far as its headers can be read, as are type, customer and sequence
 * @param valueBytes how long its value was as it came
 * @param valueLeftOut whether it was too large to be set aside with its value
 * @param contents only of a letter that is asked for by its id
 */
record DeadLetterView(
        UUID id,
        Instant setAsideAt,
        String cause,
        String detail,
        LetterState state,
        Origin from,
        @Nullable UUID eventId,
        @Nullable String eventType,
        @Nullable UUID customerId,
        @Nullable Long sequence,
        @Nullable Integer valueBytes,
        boolean valueLeftOut,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String discardReason,
        @Nullable Replay lastReplay,
        @Nullable Contents contents) {

    static DeadLetterView of(DeadLetter letter) {
        return letter.view(null);
    }

    static DeadLetterView of(DeadLetter letter, LetterContents contents) {
        return letter.view(contents.view());
    }

    /** The last replay. */
    record Replay(ReplayResult result, Instant at, String by) {}

    /** What the record holds. */
    record Contents(
            @Nullable Bytes key,
            List<Header> headers,
            @Nullable Bytes value) {}

    /** A header; names may repeat. */
    record Header(String name, @Nullable Bytes value) {}

    /** Bytes as text where they are text, otherwise in base64. */
    record Bytes(@Nullable String text, @Nullable String base64) {}
}
