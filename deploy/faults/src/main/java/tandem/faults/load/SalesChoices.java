package tandem.faults.load;

import static tandem.faults.load.Bodies.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What somebody in sales does next; mostly what the deal's stage allows, now and then what it refuses. */
final class SalesChoices {

    private static final List<String> STAGES = List.of("qualified", "presented", "proposed", "negotiating");

    private final World world;
    private final Random random;

    SalesChoices(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    Command next(Mark mark) {
        Optional<Standing> deal =
                random.nextInt(100) < 25 ? Optional.empty() : world.deals().pick(random);
        return deal.map(known -> move(known, mark)).orElseGet(() -> begin(mark));
    }

    private Command begin(Mark mark) {
        return switch (random.nextInt(20)) {
            case 0 -> product(mark);
            case 1 -> customer(world.anyCustomer(random), mark);
            case 2 -> customer(world.newCustomer(), mark);
            default -> open(mark);
        };
    }

    Command product(Mark mark) {
        return Command.post(Kind.PRODUCT, mark, "/v1/products", Bodies.product(mark.text(), random));
    }

    Command customer(String customer, Mark mark) {
        String path = "/v1/customers/by/" + world.source() + "/" + customer;
        return Command.put(Kind.SALES_CUSTOMER, mark, path, Bodies.customer(customer, mark.text()));
    }

    private Command open(Mark mark) {
        ObjectNode deal = Bodies.deal(world.id(world.anyCustomer(random)), mark.text(), world.owner());
        return Command.post(Kind.DEAL_OPEN, mark, "/v1/deals", random.nextInt(10) == 0 ? deal : selling(deal));
    }

    private Command move(Standing deal, Mark mark) {
        if (random.nextInt(20) == 0) {
            return anything(deal, mark);
        }
        return switch (deal.state()) {
            case "won", "lost" -> closed(deal, mark);
            case "prospecting" -> random.nextInt(5) == 0 ? lose(deal, mark) : advance(deal, "qualified", mark);
            default -> open(deal, mark);
        };
    }

    private Command open(Standing deal, Mark mark) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> advance(deal, STAGES.get(random.nextInt(STAGES.size())), mark);
            case 2 -> lines(deal, mark);
            case 3, 4 -> lose(deal, mark);
            default -> win(deal, mark);
        };
    }

    private Command closed(Standing deal, Mark mark) {
        if (random.nextInt(3) == 0) {
            world.deals().retire(deal.id());
        }
        return reopen(deal, mark);
    }

    private Command anything(Standing deal, Mark mark) {
        return switch (random.nextInt(4)) {
            case 0 -> advance(deal, "qualified", mark);
            case 1 -> win(deal, mark);
            case 2 -> lose(deal, mark);
            default -> reopen(deal, mark);
        };
    }

    private Command advance(Standing deal, String stage, Mark mark) {
        return on(deal, Kind.DEAL_ADVANCE, "advance", object().put("to", stage), mark);
    }

    private Command win(Standing deal, Mark mark) {
        ObjectNode won = object().put("reason", mark.text());
        won.putObject("handoff").put("scope", "as agreed").putArray("promises").add("soon");
        return on(deal, Kind.DEAL_WIN, "close-won", won, mark);
    }

    private Command lose(Standing deal, Mark mark) {
        return on(deal, Kind.DEAL_LOSE, "close-lost", object().put("reason", mark.text()), mark);
    }

    private Command reopen(Standing deal, Mark mark) {
        return on(deal, Kind.DEAL_REOPEN, "reopen", object().put("reason", mark.text()), mark);
    }

    private Command lines(Standing deal, Mark mark) {
        return Command.put(Kind.DEAL_LINES, mark, "/v1/deals/" + deal.id() + "/lines", selling(object()))
                .on(deal.id(), "\"" + deal.version() + "\"");
    }

    private ObjectNode selling(ObjectNode deal) {
        return Bodies.selling(deal, world.anyProduct(random), 1 + random.nextInt(9));
    }

    private Command on(Standing deal, Kind kind, String command, ObjectNode body, Mark mark) {
        return Command.post(kind, mark, "/v1/deals/" + deal.id() + "/" + command, body)
                .on(deal.id(), random.nextBoolean() ? "*" : "\"" + deal.version() + "\"");
    }
}
