package tandem.sales.relationship;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.events.Side;
import tandem.exchange.convergence.Spelling;
import tandem.exchange.convergence.ViewFacts;

/** The tickets of the desk, as the view keeps them. */
@Singleton
class TicketsAsServed implements ViewFacts {

    private static final String QUERY = """
            select customer_id, ticket_id as subject,
                jsonb_build_object('number', number, 'kind', kind, 'channel', channel, 'priority', priority,
                    'opened_at', %s, 'resolved_at', %s, 'resolutions', resolutions, 'withdrawn', withdrawn)::text as line
            from served_ticket
            """.formatted(Spelling.instant("opened_at"), Spelling.instant("resolved_at"));

    private final ServedTickets tickets;

    TicketsAsServed(ServedTickets tickets) {
        this.tickets = tickets;
    }

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

    @Override
    public String table() {
        return "served_ticket";
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        tickets.keep(
                events.stream().map(ServedTicket::of).flatMap(Optional::stream).toList());
    }
}
