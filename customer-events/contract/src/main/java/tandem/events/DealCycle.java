package tandem.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instants of a deal's cycle; those that never happened are absent. */
public record DealCycle(
        @Nullable Instant leadCreatedAt, @Nullable Instant qualifiedAt, Instant openedAt, Instant closedAt) {

    public DealCycle {
        Checks.present(openedAt, "opened at");
        Checks.present(closedAt, "closed at");
    }
}
