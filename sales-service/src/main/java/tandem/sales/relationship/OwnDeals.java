package tandem.sales.relationship;

import jakarta.inject.Singleton;
import tandem.events.Side;
import tandem.exchange.convergence.Facts;
import tandem.exchange.convergence.Spelling;

/** The deals that the desk was told of, as sales keeps them: those that were ever closed. */
@Singleton
class OwnDeals implements Facts {

    private static final String QUERY = """
            select deal.customer_id, deal.id as subject,
                case when deal.stage in ('won', 'lost')
                    then jsonb_build_object('outcome', deal.stage, 'amount', %s, 'currency', deal.currency,
                        'closed_at', %s, 'products', %s)
                    else jsonb_build_object('outcome', 'open', 'amount', null, 'currency', null,
                        'closed_at', null, 'products', jsonb_build_array())
                end::text as line
            from deal
            where deal.stage in ('won', 'lost') or exists (
                select from deal_step step where step.deal_id = deal.id and step.to_stage in ('won', 'lost'))
            """.formatted(
                    Spelling.amount("deal.amount"),
                    Spelling.instant("deal.closed_at"),
                    Spelling.names("(select line.product from deal_line line where line.deal_id = deal.id)"));

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
