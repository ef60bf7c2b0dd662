package tandem.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A close was withdrawn: what was won or lost is neither any more.
 *
 * @param withdrawsClose the {@link DealClosed#closeNumber()} that it withdraws
 */
public record DealReopened(
        UUID dealId,
        CustomerSnapshot customer,
        int withdrawsClose,
        Instant reopenedAt,
        @Nullable String reason) implements CustomerEvent {

    public DealReopened {
        Checks.present(dealId, "deal id");
        Checks.present(customer, "customer");
        Checks.present(reopenedAt, "reopened at");
        Checks.atLeast(1, withdrawsClose, "withdrawn close");
    }

    @Override
    public UUID subject() {
        return dealId;
    }
}
