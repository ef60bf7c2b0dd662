package tandem.desk.agents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.desk.DeskReason;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.time.Ids;

/** All agents; other features get their cards. */
@ApplicationScoped
public class Agents implements PanacheRepositoryBase<Agent, UUID> {

    private final Clock clock;

    Agents(Clock clock) {
        this.clock = clock;
    }

    /** The agent behind a token's subject. */
    public Optional<AgentCard> withLogin(String login) {
        return find("login", login).singleResultOptional().map(Agent::card);
    }

    /** The agent that a request names; refused when there is none. */
    public AgentCard named(UUID id) {
        return findByIdOptional(id)
                .map(Agent::card)
                .orElseThrow(() -> new Refusal(DeskReason.AGENT_UNKNOWN).with("agent", id.toString()));
    }

    /** Every agent. */
    public List<AgentCard> cards() {
        return findAll().stream().map(Agent::card).toList();
    }

    /** Adds one who is known by name only, as another system's log names people. */
    public AgentCard joinByName(UUID id, String name) {
        Agent agent = Agent.join(id, name, null, null, clock.instant());
        persist(agent);
        return agent.card();
    }

    Agent join(JoinDesk wish) {
        if (wish.login() != null && withLogin(wish.login()).isPresent()) {
            throw new Refusal(DeskReason.LOGIN_TAKEN).with("login", wish.login());
        }
        Agent agent = Agent.join(Ids.next(), wish.name(), wish.login(), wish.queue(), clock.instant());
        persistAndFlush(agent);
        return agent;
    }

    Agent existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }
}
