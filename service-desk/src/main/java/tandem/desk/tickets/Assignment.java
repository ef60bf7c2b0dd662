package tandem.desk.tickets;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.desk.DeskReason;
import tandem.desk.agents.AgentCard;
import tandem.exchange.problems.Refusal;

/**
 * Who works on a ticket, in which queue, and how soon; each absent until somebody says so.
 *
 * @param transfers how often it went from one agent to another
 */
@Embeddable
record Assignment(
        @Enumerated(EnumType.STRING) @Nullable Priority priority,
        @Nullable UUID agentId,
        @Nullable String queue,
        int transfers) {

    Assignment urged(@Nullable Priority as) {
        return new Assignment(as, agentId, queue, transfers);
    }

    /** With this agent, in the agent's queue if the agent has one. */
    Assignment to(AgentCard agent) {
        int more = agentId == null || isWith(agent) ? 0 : 1;
        return new Assignment(priority, agent.id(), agent.queue() == null ? queue : agent.queue(), transfers + more);
    }

    /** Who has a ticket in hand cannot take it; who had it before it waited can. */
    Assignment takenBy(AgentCard agent, boolean inHand) {
        return inHand ? toAnother(agent) : to(agent);
    }

    /** As {@link #to}, but not with the one who has it. */
    Assignment toAnother(AgentCard agent) {
        if (isWith(agent)) {
            throw new Refusal(DeskReason.ALREADY_WITH_AGENT).with("agent", agent.name());
        }
        return to(agent);
    }

    boolean isWith(AgentCard agent) {
        return agent.id().equals(agentId);
    }
}
