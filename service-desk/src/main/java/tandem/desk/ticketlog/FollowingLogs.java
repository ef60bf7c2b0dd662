package tandem.desk.ticketlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.desk.agents.AgentCard;
import tandem.desk.tickets.MoveTicket;
import tandem.desk.tickets.MovingTickets;
import tandem.desk.tickets.Occasion;
import tandem.desk.tickets.OpenTicket;
import tandem.desk.tickets.TicketStanding;
import tandem.exchange.imports.ImportRun;

/** Does with tickets what a log says was done, as far as their states offer it. */
@ApplicationScoped
class FollowingLogs {

    private final LogNames names;
    private final MovingTickets tickets;
    private final Clock clock;

    FollowingLogs(LogNames names, MovingTickets tickets, Clock clock) {
        this.names = names;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Follows one row; what was irregular about it is added to the causes. */
    void follow(LogRow row, boolean begins, ImportRun run, List<String> causes) {
        AgentCard agent = names.agent(row, run, causes);
        UUID customer = names.customer(row, causes);
        Occasion on = new Occasion(run.submittedBy(), agent, row.at(), clock.instant());
        if (!begins) {
            goOn(row, customer, on, run, causes);
        } else if (LoggedActivity.named(row.activity()) == LoggedActivity.INSERT) {
            open(row, customer, on, run);
        } else {
            causes.add("begins_without_insert");
            move(row, open(row, customer, on, run), on, run, causes);
        }
    }

    private TicketStanding open(LogRow row, UUID customer, Occasion on, ImportRun run) {
        LogDefaults defaults = LogDefaults.of(run);
        OpenTicket wish = new OpenTicket(
                customer, defaults.kind(), defaults.channel(), null, row.caseName(), null, null, null, null);
        return tickets.open(row.ticket(), wish, on);
    }

    private void goOn(LogRow row, UUID customer, Occasion on, ImportRun run, List<String> causes) {
        TicketStanding ticket = tickets.standing(row.ticket()).orElseThrow();
        if (!ticket.customer().equals(customer)) {
            causes.add("customer_differs");
        }
        move(row, ticket, onwards(on, ticket.lastStepAt(), causes), run, causes);
    }

    private static Occasion onwards(Occasion on, Instant last, List<String> causes) {
        if (!on.at().isBefore(last)) {
            return on;
        }
        causes.add("earlier_than_the_row_before");
        return new Occasion(on.login(), on.agent(), last, on.recordedAt());
    }

    private void move(LogRow row, TicketStanding ticket, Occasion on, ImportRun run, List<String> causes) {
        boolean sameAgent = on.agent() != null && on.agent().id().equals(ticket.agent());
        Reading reading = Reading.of(
                row.activity(), ticket.state(), sameAgent, LogDefaults.of(run).priority());
        for (MoveTicket move : reading.moves()) {
            tickets.move(ticket.id(), move, on);
        }
        if (reading.cause() != null) {
            causes.add(reading.cause());
        }
    }
}
