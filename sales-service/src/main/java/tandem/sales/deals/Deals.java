package tandem.sales.deals;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;
import tandem.sales.reps.Sight;

/** All deals. */
@ApplicationScoped
class Deals implements PanacheRepositoryBase<Deal, UUID> {

    /** The deal, unless it is hidden from that sight: then there is none. */
    Deal seen(UUID id, Sight sight) {
        return findByIdOptional(id)
                .filter(deal -> sight.covers(deal.ownerId()))
                .orElseThrow(() -> new Refusal(SalesReason.DEAL_UNKNOWN).with("deal", id));
    }

    /** Those of these that there are, with what they sell, in one statement. */
    List<Deal> withLines(List<UUID> ids) {
        return list("select distinct d from Deal d left join fetch d.lines.lines where d.id in ?1", ids);
    }
}
