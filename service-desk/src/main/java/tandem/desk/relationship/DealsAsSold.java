package tandem.desk.relationship;

import jakarta.inject.Singleton;
import tandem.events.Side;
import tandem.exchange.convergence.Facts;
import tandem.exchange.convergence.Spelling;

/** The deals of sales, as the view keeps them. */
@Singleton
class DealsAsSold implements Facts {

    private static final String QUERY = """
            select customer_id, deal_id as subject,
                jsonb_build_object('outcome', outcome, 'amount', %s, 'currency', currency,
                    'closed_at', %s, 'products', %s)::text as line
            from sold_deal
            """.formatted(
                    Spelling.amount("amount"),
                    Spelling.instant("closed_at"),
                    Spelling.names("jsonb_array_elements_text(products)"));

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
}
