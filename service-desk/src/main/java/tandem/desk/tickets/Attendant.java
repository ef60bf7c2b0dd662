package tandem.desk.tickets;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.desk.DeskReason;
import tandem.desk.agents.AgentCard;
import tandem.desk.agents.Agents;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.listing.Restriction;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Refuses;

/** Who stands at the desk in this request: whom they are known as, what they may see, and from when they may speak. */
@RequestScoped
@Refuses({"past_time_not_allowed", "time_in_future"})
public class Attendant {

    private final Caller caller;
    private final Agents agents;
    private final Tickets tickets;
    private final Clock clock;

    Attendant(Caller caller, Agents agents, Tickets tickets, Clock clock) {
        this.caller = caller;
        this.agents = agents;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** The occasion of what is asked for: now, or for an importer the time named. */
    public Occasion occasion(@Nullable Instant occurredAt) {
        Instant now = clock.instant();
        if (occurredAt != null && !caller.has(Role.IMPORTER)) {
            throw new Refusal(DeskReason.PAST_TIME_NOT_ALLOWED);
        }
        if (occurredAt != null && occurredAt.isAfter(now)) {
            throw new Refusal(DeskReason.TIME_IN_FUTURE).with("occurred_at", occurredAt.toString());
        }
        return new Occasion(caller.name(), card().orElse(null), occurredAt == null ? now : occurredAt, now);
    }

    /** Not found unless the caller sees this ticket. */
    public void mustSee(UUID ticket) {
        tickets.seenBy(this, ticket);
    }

    /**
     * Not found unless the caller sees this ticket, which nobody else changes until the transaction ends. It must come
     * before anything else is read of the ticket, so that what is read is what is changed.
     */
    public void mustHold(UUID ticket) {
        tickets.heldBy(this, ticket);
    }

    /** Which tickets the caller sees: an agent those of the own queue, those of none, and the own ones. */
    Restriction sight() {
        if (seesAll()) {
            return Restriction.none();
        }
        String own = "e.assignment.queue is null";
        Optional<AgentCard> card = card();
        if (card.isEmpty()) {
            return Restriction.where(own, Map.of());
        }
        String queue = Optional.ofNullable(card.get().queue()).orElse("");
        return Restriction.where(
                own + " or e.assignment.agentId = :agent or e.assignment.queue = :queue",
                Map.of("agent", card.get().id(), "queue", queue));
    }

    boolean sees(Ticket ticket) {
        Assignment assignment = ticket.assignment();
        String queue = assignment.queue();
        return queue == null
                || seesAll()
                || card().filter(agent -> assignment.isWith(agent) || queue.equals(agent.queue()))
                        .isPresent();
    }

    private boolean seesAll() {
        return caller.has(Role.SUPPORT_MANAGER) || caller.has(Role.IMPORTER) || caller.has(Role.OPERATOR);
    }

    private Optional<AgentCard> card() {
        return agents.withLogin(caller.name());
    }
}
