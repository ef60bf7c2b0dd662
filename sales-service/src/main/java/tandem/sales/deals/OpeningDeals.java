package tandem.sales.deals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.time.Ids;
import tandem.sales.Act;
import tandem.sales.customers.Customers;
import tandem.sales.leads.Leads;
import tandem.sales.reps.Seller;
import tandem.sales.reps.Sellers;

/** Opens deals, perhaps out of a lead. */
@ApplicationScoped
class OpeningDeals {

    private final Deals deals;
    private final Customers customers;
    private final Leads leads;
    private final Sellers sellers;
    private final PricingLines pricing;

    OpeningDeals(Deals deals, Customers customers, Leads leads, Sellers sellers, PricingLines pricing) {
        this.deals = deals;
        this.customers = customers;
        this.leads = leads;
        this.sellers = sellers;
        this.pricing = pricing;
    }

    Deal open(OpenDeal command, Act act) {
        customers.requireKnown(command.customer(), "/customer");
        Seller owner = sellers.ownerFor(command.owner());
        UUID id = Ids.next();
        Origin origin = Origin.here(command.customer(), command.name(), leadBecoming(id, command.lead()));
        Deal deal = Deal.open(id, origin, pricing.price(command.sold()), owner, act);
        deals.persistAndFlush(deal);
        return deal;
    }

    private @Nullable Instant leadBecoming(UUID deal, @Nullable UUID lead) {
        return lead == null ? null : leads.become(deal, lead, sellers.sight());
    }
}
