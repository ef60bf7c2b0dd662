package tandem.desk.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import tandem.desk.customers.FollowedCustomers;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.inbox.EventConsumer;
import tandem.exchange.rebuild.RebuildableView;

/** Takes in what sales tells: the customers it speaks of, and the newest news of each deal. */
@ApplicationScoped
class DealEventsConsumer implements EventConsumer<CustomerEvent>, RebuildableView {

    private static final BinaryOperator<SoldDeal> NEWER = BinaryOperator.maxBy(SoldDeal.BY_NEWS);

    private final FollowedCustomers customers;
    private final SoldDeals deals;

    DealEventsConsumer(FollowedCustomers customers, SoldDeals deals) {
        this.customers = customers;
        this.deals = deals;
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        customers.follow(events);
        show(events);
    }

    @Override
    public String view() {
        return "sold_deals";
    }

    @Override
    public List<String> tables() {
        return List.of("sold_deal");
    }

    @Override
    public void show(List<Envelope<CustomerEvent>> events) {
        Map<UUID, SoldDeal> newest = new HashMap<>();
        events.forEach(event -> SoldDeal.of(event).ifPresent(deal -> newest.merge(deal.dealId(), deal, NEWER)));
        deals.keep(List.copyOf(newest.values()));
    }
}
