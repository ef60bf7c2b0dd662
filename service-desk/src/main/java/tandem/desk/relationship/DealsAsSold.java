package tandem.desk.relationship;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.events.Side;
import tandem.exchange.convergence.Spelling;
import tandem.exchange.convergence.ViewFacts;

/** The deals of sales, as the view keeps them. */
@Singleton
class DealsAsSold implements ViewFacts {

    private static final String QUERY = """
            select customer_id, deal_id as subject,
                jsonb_build_object('outcome', outcome, 'amount', %s, 'currency', currency,
                    'closed_at', %s, 'products', %s)::text as line
            from sold_deal
            """.formatted(
                    Spelling.amount("amount"),
                    Spelling.instant("closed_at"),
                    Spelling.names("jsonb_array_elements_text(products)"));

    private final SoldDeals deals;

    DealsAsSold(SoldDeals deals) {
        this.deals = deals;
    }

    @Override
    public Side of() {
        return Side.SALES;
    }

    @Override
    public String form() {
        return "deal.v1";
    }

    @Override
    public String query() {
        return QUERY;
    }

    @Override
    public String table() {
        return "sold_deal";
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        deals.keep(events.stream().map(SoldDeal::of).flatMap(Optional::stream).toList());
    }
}
