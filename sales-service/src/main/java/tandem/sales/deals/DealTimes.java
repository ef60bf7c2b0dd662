package tandem.sales.deals;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instants of a deal's cycle; those that never happened, or were withdrawn, are absent. */
@Embeddable
record DealTimes(
        Instant openedAt,
        @Nullable Instant qualifiedAt,
        @Nullable Instant closedAt) {

    static DealTimes opened(Instant at) {
        return new DealTimes(at, null, null);
    }

    /** The times after a move; a deal whose opening nobody dated was open by its first dated move at the latest. */
    DealTimes moved(DealStage to, Instant at) {
        return new DealTimes(
                at.isBefore(openedAt) ? at : openedAt,
                to == DealStage.QUALIFIED ? at : qualifiedAt,
                to.isClosed() ? at : null);
    }
}
