package tandem.sales.leads;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.sales.Act;
import tandem.sales.SalesReason;
import tandem.sales.reps.Sight;

/** All leads. */
@ApplicationScoped
public class Leads implements PanacheRepositoryBase<Lead, UUID> {

    Lead seen(UUID id, Sight sight) {
        return findByIdOptional(id)
                .filter(lead -> sight.covers(lead.ownerId()))
                .orElseThrow(() -> new Refusal(SalesReason.LEAD_UNKNOWN).with("lead", id));
    }

    /** Registers what an outside system knows by this id; false when that was done before. */
    public boolean register(UUID id, String source, String externalId, UUID product, UUID owner, Act act) {
        if (findById(id) != null) {
            return false;
        }
        persist(Lead.imported(id, source, externalId, product, owner, act));
        return true;
    }

    /**
     * A lead, named in a request body by a caller who may see it, becomes a deal.
     *
     * @return when it was registered
     */
    public Instant become(UUID deal, UUID id, Sight sight) {
        Lead lead = findByIdOptional(id)
                .filter(found -> sight.covers(found.ownerId()))
                .orElseThrow(() -> new Refusal(SalesReason.REFERENCE_UNKNOWN)
                        .with("reference", id)
                        .at("/lead", SalesReason.LEAD_UNKNOWN));
        lead.become(deal);
        return lead.registeredAt();
    }

    /** The same for a lead that an import may or may not have registered. */
    public @Nullable Instant becomeIfRegistered(UUID deal, UUID id) {
        Optional<Lead> lead = findByIdOptional(id);
        lead.ifPresent(found -> found.become(deal));
        return lead.map(Lead::registeredAt).orElse(null);
    }
}
