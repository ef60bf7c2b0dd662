package tandem.desk.relationship;

import jakarta.inject.Singleton;
import tandem.events.Side;
import tandem.exchange.convergence.Facts;
import tandem.exchange.convergence.Spelling;

/**
 * The tickets that sales was told of, as the desk keeps them: all. A triage is not told by itself, so the priority is the
 * one of the last step that was.
 */
@Singleton
class OwnTickets implements Facts {

    private static final String QUERY =
            """
            select ticket.customer_id, ticket.id as subject,
                jsonb_build_object('number', ticket.number, 'kind', ticket.kind, 'channel', ticket.channel,
                    'priority', (select step.priority from ticket_step step
                        where step.ticket_id = ticket.id and step.move in ('opened', 'resolved', 'reopened')
                        order by step.revision desc limit 1),
                    'opened_at', %s, 'resolved_at', %s,
                    'resolutions', ticket.resolution_number, 'withdrawn', ticket.resolutions_withdrawn)::text as line
            from ticket
            """.formatted(Spelling.instant("ticket.opened_at"), Spelling.instant("ticket.resolved_at"));

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
