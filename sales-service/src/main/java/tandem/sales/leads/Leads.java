package tandem.sales.leads;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Registers what an outside system knows by this id, which must be new here. */
    public void register(UUID id, String source, String externalId, UUID product, UUID owner, Act act) {
        persist(Lead.imported(id, source, externalId, product, owner, act));
    }

    /** Those of these that are leads here. */
    public Set<UUID> known(List<UUID> ids) {
        return list("id in ?1", ids).stream().map(Lead::id).collect(Collectors.toSet());
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

    /** The lead with this id becomes the deal with this id, as imports have it; tells when it was registered. */
    public Instant become(UUID id) {
        return become(id, id, Sight.ofEverything());
    }
}
