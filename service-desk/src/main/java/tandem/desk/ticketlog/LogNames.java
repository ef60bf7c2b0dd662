package tandem.desk.ticketlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.desk.agents.AgentCard;
import tandem.desk.agents.Agents;
import tandem.desk.customers.Customers;
import tandem.events.CustomerIds;
import tandem.exchange.imports.ImportRun;

/** Finds the people and customers that a log names, and registers those whom nobody knows yet. */
@ApplicationScoped
class LogNames {

    private final Agents agents;
    private final Customers customers;

    LogNames(Agents agents, Customers customers) {
        this.agents = agents;
        this.customers = customers;
    }

    /** Fetches the customers that a batch names at one go. */
    void fetch(String source, List<String> names) {
        customers.fetch(names.stream().map(name -> CustomerIds.of(source, name)).toList());
    }

    /** The agent whom the row names; what was irregular about that is added to the causes. */
    AgentCard agent(LogRow row, ImportRun run, List<String> causes) {
        KnownNames<AgentCard> known = run.once(Roster.class, () -> new Roster(agents.cards())).names;
        Optional<AgentCard> exact = known.exactly(row.resource());
        if (exact.isPresent()) {
            return exact.get();
        }
        Optional<AgentCard> near = known.loosely(row.resource());
        causes.add(near.isPresent() ? "agent_matched_loosely" : "agent_registered");
        return near.orElseGet(() -> {
            AgentCard agent = agents.joinByName(LogRow.agent(row.source(), row.resource()), row.resource());
            known.add(row.resource(), agent);
            return agent;
        });
    }

    /** The customer whom the row names; what was irregular about that is added to the causes. */
    UUID customer(LogRow row, List<String> causes) {
        UUID exact = CustomerIds.of(row.source(), row.customer());
        if (customers.knows(exact)) {
            return exact;
        }
        Optional<UUID> near = customers.calledNearly(row.source(), row.customer());
        causes.add(near.isPresent() ? "customer_matched_loosely" : "customer_registered");
        return near.orElseGet(() -> customers.registerUnnamed(row.source(), row.customer()));
    }

    private static final class Roster {

        private final KnownNames<AgentCard> names;

        Roster(List<AgentCard> cards) {
            names = new KnownNames<>(
                    cards.stream().collect(Collectors.toMap(AgentCard::name, card -> card, (one, other) -> one)));
        }
    }
}
