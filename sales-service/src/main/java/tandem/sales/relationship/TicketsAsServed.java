package tandem.sales.relationship;

import jakarta.inject.Singleton;
import tandem.events.Side;
import tandem.exchange.convergence.Facts;
import tandem.exchange.convergence.Spelling;

/** The tickets of the desk, as the view keeps them. */
@Singleton
class TicketsAsServed implements Facts {

    private static final String QUERY = """
            select customer_id, ticket_id as subject,
                jsonb_build_object('number', number, 'kind', kind, 'channel', channel, 'priority', priority,
                    'opened_at', %s, 'resolved_at', %s, 'resolutions', resolutions, 'withdrawn', withdrawn)::text as line
            from served_ticket
            """.formatted(Spelling.instant("opened_at"), Spelling.instant("resolved_at"));

    @Override
    public Side of() {
        return Side.DESK;
    }

    @Override
    public String form() {
        return "ticket.v1";
    }

    @Override
    public String query() {
        return QUERY;
    }
}
