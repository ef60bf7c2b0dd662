package tandem.desk.agents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.Versioned;

/** An agent as responses show one. */
record AgentView(
        UUID id,
        String name,
        @Nullable String login,
        @Nullable String queue,
        Instant joinedAt,
        long version) implements Versioned {

    static AgentView of(Agent agent) {
        return new AgentView(agent.id(), agent.name(), agent.login(), agent.queue(), agent.joinedAt(), agent.version());
    }
}
