package tandem.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal was won or lost.
 *
 * @param outcome {@code won} or {@code lost}
 * @param reason why it was lost, or won; absent where the source of an imported deal tells none
 * @param closeNumber which close of this deal it is: 1 for the first, 2 for the one after a reopening
 * @param amount the sum of the lines
 * @param lines what was sold, or asked for by a customer who then did not buy
 * @param owner who owned the deal at the close
 * @param team the owner's team at the close
 * @param proposalVersion the proposal that was accepted: 1, 2, 3
 * @param tier how important the customer has become, for example {@code gold}
 */
public record DealClosed(
        UUID dealId,
        CustomerSnapshot customer,
        String outcome,
        @Nullable String reason,
        int closeNumber,
        Money amount,
        List<DealLine> lines,
        Person owner,
        @Nullable String team,
        @Nullable Integer proposalVersion,
        DealCycle cycle,
        @Nullable String tier,
        @Nullable List<Entitlement> entitlements,
        @Nullable Handoff handoff)
        implements CustomerEvent {

    public DealClosed {
        Checks.present(dealId, "deal id");
        Checks.present(customer, "customer");
        Checks.text(outcome, "outcome");
        Checks.atLeast(1, closeNumber, "close number");
        Checks.present(amount, "amount");
        Checks.present(owner, "owner");
        Checks.present(cycle, "cycle");
        if (proposalVersion != null) {
            Checks.atLeast(1, proposalVersion, "proposal version");
        }
        lines = List.copyOf(Checks.present(lines, "lines"));
        entitlements = entitlements == null ? null : List.copyOf(entitlements);
    }

    @Override
    public UUID subject() {
        return dealId;
    }
}
