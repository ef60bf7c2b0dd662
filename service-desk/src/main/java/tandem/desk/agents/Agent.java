package tandem.desk.agents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who serves customers, from the day they joined the desk. */
@Entity
@Table(name = "agent")
class Agent {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private @Nullable String login;
    private @Nullable String queue;
    private Instant joinedAt;

    @SuppressWarnings("NullAway.Init")
    Agent() {}

    static Agent join(UUID id, String name, @Nullable String login, @Nullable String queue, Instant now) {
        Agent agent = new Agent();
        agent.id = id;
        agent.name = name;
        agent.login = login;
        agent.queue = queue;
        agent.joinedAt = now;
        return agent;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    @Nullable
    String login() {
        return login;
    }

    @Nullable
    String queue() {
        return queue;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    AgentCard card() {
        return new AgentCard(id, name, queue);
    }
}
