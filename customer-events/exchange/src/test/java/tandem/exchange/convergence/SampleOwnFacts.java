package tandem.exchange.convergence;

import jakarta.inject.Singleton;
import tandem.events.Side;

/** What the test application, which plays sales, says of its own; see {@code sample_fact}. */
@Singleton
class SampleOwnFacts implements Facts {

    static final String FORM = "sample.v1";

    /** With a place for the side. */
    static final String QUERY =
            """
            select customer_id, subject,
                jsonb_build_object('name', name, 'amount', %s, 'at', %s, 'parts', %s)::text as line
            from sample_fact where side = '%%s'
            """.formatted(Spelling.amount("amount"), Spelling.instant("at"), Spelling.names("unnest(parts)"));

    @Override
    public Side of() {
        return Side.SALES;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public String query() {
        return QUERY.formatted(of().name());
    }
}
