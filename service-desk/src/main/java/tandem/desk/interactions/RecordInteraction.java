package tandem.desk.interactions;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.desk.tickets.Channel;
import tandem.exchange.text.CodePoints;

/**
 * Adds an interaction to a ticket.
 *
 * @param visible whether the customer sees it; {@code public} in JSON
 * @param workingSeconds talk, hold and after-work on the phone, working time elsewhere; at most a day; absent means none
 * @param automatic whether no human wrote it; absent means that one did
 * @param occurredAt when it was; absent means now, and only an importer may name a time
 */
record RecordInteraction(
        @NotNull Direction direction,
        @JsonProperty("public") @NotNull Boolean visible,
        @NotNull Channel channel,
        @CodePoints(max = 20_000) @Nullable String text,
        @Min(0) @Max(86_400) @Nullable Long workingSeconds,
        @Nullable Boolean automatic,
        @Nullable Instant occurredAt) {

    long secondsOfWork() {
        return workingSeconds == null ? 0 : workingSeconds;
    }

    boolean byMachine() {
        return automatic != null && automatic;
    }

    /** Whether an agent answered the customer. */
    boolean answer() {
        return direction == Direction.OUTBOUND && visible && !byMachine();
    }
}
