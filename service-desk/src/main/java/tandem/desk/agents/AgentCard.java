package tandem.desk.agents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Person;

/**
 * What other features know of an agent.
 *
 * @param queue the queue the agent serves; absent for one who serves all
 */
public record AgentCard(UUID id, String name, @Nullable String queue) {

    /** The agent as events name one. */
    public Person person() {
        return new Person(id, name);
    }
}
