package tandem.faults.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What there must be before any client can work: somebody who sells, products, agents, first customers. */
final class Preparation {

    private static final int ATTEMPTS = 120;
    private static final long PAUSE_MILLIS = 500;

    private static final int PRODUCTS = 5;

    private final World world;
    private final List<Client> clients;
    private final SalesChoices sales;
    private final DeskChoices desk;

    Preparation(World world, List<Client> clients, Random random) {
        this.world = world;
        this.clients = clients;
        this.sales = new SalesChoices(world, random);
        this.desk = new DeskChoices(world, random);
    }

    void run() throws InterruptedException {
        Mark team = mark();
        String owner = world.source() + "-owner";
        ObjectNode form =
                Bodies.object().put("name", team.text()).put("manager", "Mo").put("manager_login", owner);
        Answer formed = required(Command.post(Kind.TEAM, team, "/v1/teams", form));
        Mark rep = mark();
        ObjectNode join =
                Bodies.object().put("name", rep.text()).put("login", owner).put("team", formed.id());
        required(Command.post(Kind.REP, rep, "/v1/reps", join));
        for (int product = 0; product < PRODUCTS; product++) {
            required(sales.product(mark()));
        }
        for (int number = 1; number <= clients.size(); number++) {
            Mark agent = mark();
            ObjectNode wish = Bodies.object().put("name", agent.text()).put("login", world.client(number));
            required(Command.post(Kind.AGENT, agent, "/v1/agents", wish));
        }
        for (String customer : world.firstCustomers()) {
            required(sales.customer(customer, mark()));
            required(desk.customer(customer, mark()));
        }
    }

    private Mark mark() {
        return world.mark(world.client(1));
    }

    /** Asks again under the same key: a machine that has just started everything may be slow. */
    private Answer required(Command command) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Answer> answer = clients.getFirst().required(command);
            if (answer.isPresent()) {
                return answer.get();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException(
                command.method() + " " + command.path() + " was not accepted; the history tells why");
    }
}
