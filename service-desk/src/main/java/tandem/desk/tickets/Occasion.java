package tandem.desk.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.desk.agents.AgentCard;

/**
 * Who does something with a ticket, and when.
 *
 * @param login the caller, or who submitted the import
 * @param agent the agent behind the login, if there is one
 * @param at when it happened
 * @param recordedAt when the desk learnt of it; what a report with an earlier {@code as_of} does not know yet
 */
public record Occasion(String login, @Nullable AgentCard agent, Instant at, Instant recordedAt) {

    /**
     * The same, but at that moment where it happens now by a clock that is behind: the clocks of two replicas differ, and
     * one may be set back. A time that was named stays as it is.
     */
    Occasion notBefore(Instant last) {
        boolean now = at.equals(recordedAt);
        return now && at.isBefore(last) ? new Occasion(login, agent, last, last) : this;
    }
}
