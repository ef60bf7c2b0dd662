package tandem.sales.deals;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which of an outside system's opportunities are known here, and as what; kept up to date while a batch is taken in. */
public final class Followed {

    private final Set<UUID> deals;
    private final Set<UUID> leads;

    Followed(Set<UUID> deals, Set<UUID> leads) {
        this.deals = new HashSet<>(deals);
        this.leads = new HashSet<>(leads);
    }

    /** Whether it is known as a deal. */
    public boolean asDeal(UUID id) {
        return deals.contains(id);
    }

    /** Whether it is known as a lead. */
    public boolean asLead(UUID id) {
        return leads.contains(id);
    }

    /** From now on it is known as a lead. */
    public void lead(UUID id) {
        leads.add(id);
    }

    void deal(UUID id) {
        deals.add(id);
    }
}
