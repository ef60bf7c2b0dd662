package tandem.exchange.convergence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tandem.events.Side;

/** Facts of the test application, which plays sales; see {@code sample_fact}. */
record SampleFacts(Side of, String form) implements Facts {

    @Override
    public String query() {
        return """
                select customer_id, subject, jsonb_build_object('name', name, 'amount', %s, 'at', %s, 'parts', %s)::text
                    as line
                from sample_fact where side = '%s'
                """.formatted(
                        Spelling.amount("amount"), Spelling.instant("at"), Spelling.names("unnest(parts)"), of.name());
    }

    /** The two that every service has. */
    static class Beans {

        @Produces
        @Singleton
        Facts own() {
            return new SampleFacts(Side.SALES, "sample.v1");
        }

        @Produces
        @Singleton
        Facts view() {
            return new SampleFacts(Side.DESK, "sample.v1");
        }
    }
}
