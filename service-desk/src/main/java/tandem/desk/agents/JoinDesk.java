package tandem.desk.agents;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Adds an agent to the desk.
 *
 * @param login the subject of the agent's tokens
 * @param queue the queue the agent serves; absent for one who serves all
 */
record JoinDesk(
        @NotNull @CodePoints(min = 1, max = 200) String name,
        @CodePoints(min = 1, max = 200) @Nullable String login,
        @CodePoints(min = 1, max = 100) @Nullable String queue) {}
