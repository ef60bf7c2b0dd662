package tandem.sales.deals;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.sales.Act;

/** The instants of a deal's cycle; those that never happened, or were withdrawn, are absent. */
@Embeddable
record DealTimes(
        Instant openedAt,
        @Nullable Instant qualifiedAt,
        @Nullable Instant closedAt) {

    static DealTimes opened(Instant at) {
        return new DealTimes(at, null, null);
    }

    /**
     * The times after a move. A deal whose opening nobody dated was open by its first dated move at the latest; when it
     * was qualified stays unknown where nobody dated that.
     */
    DealTimes moved(DealStage to, Act act) {
        Instant at = act.at();
        return new DealTimes(
                at.isBefore(openedAt) ? at : openedAt,
                to == DealStage.QUALIFIED ? qualified(act) : qualifiedAt,
                to.isClosed() ? at : null);
    }

    private static @Nullable Instant qualified(Act act) {
        return act.dated() ? act.at() : null;
    }
}
