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
public record Occasion(String login, @Nullable AgentCard agent, Instant at, Instant recordedAt) {}
