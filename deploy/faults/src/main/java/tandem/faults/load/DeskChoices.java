package tandem.faults.load;

import static tandem.faults.load.Bodies.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What somebody at the desk does next; mostly what the ticket's state allows, now and then what it refuses. */
final class DeskChoices {

    private static final List<String> KINDS = List.of("inquiry", "problem", "complaint", "maintenance");
    private static final List<String> CHANNELS = List.of("phone", "email", "chat", "web");

    private final World world;
    private final Random random;

    DeskChoices(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    Command next(Mark mark) {
        Optional<Standing> ticket =
                random.nextInt(100) < 25 ? Optional.empty() : world.tickets().pick(random);
        return ticket.map(known -> move(known, mark)).orElseGet(() -> begin(mark));
    }

    private Command begin(Mark mark) {
        return switch (random.nextInt(20)) {
            case 0 -> customer(world.anyCustomer(random), mark);
            case 1 -> customer(world.newCustomer(), mark);
            default -> open(mark);
        };
    }

    Command customer(String customer, Mark mark) {
        String path = "/v1/customers/by/" + world.source() + "/" + customer;
        return Command.put(Kind.DESK_CUSTOMER, mark, path, Bodies.customer(customer, mark.text()));
    }

    private Command open(Mark mark) {
        return Command.post(
                Kind.TICKET_OPEN,
                mark,
                "/v1/tickets",
                Bodies.ticket(world.id(world.anyCustomer(random)), mark.text(), any(KINDS), any(CHANNELS)));
    }

    private Command move(Standing ticket, Mark mark) {
        if (random.nextInt(5) == 0) {
            return interaction(ticket, mark);
        }
        if (random.nextInt(20) == 0) {
            return anything(ticket, mark);
        }
        return switch (ticket.state()) {
            case "resolved" -> random.nextInt(3) == 0 ? close(ticket, mark) : reopen(ticket, mark);
            case "closed" -> closed(ticket, mark);
            case "waiting" -> random.nextBoolean() ? resume(ticket, mark) : resolve(ticket, mark);
            default -> unresolved(ticket, mark);
        };
    }

    private Command unresolved(Standing ticket, Mark mark) {
        return switch (random.nextInt(4)) {
            case 0 -> take(ticket, mark);
            case 1 -> waitForCustomer(ticket, mark);
            default -> resolve(ticket, mark);
        };
    }

    private Command closed(Standing ticket, Mark mark) {
        if (random.nextBoolean()) {
            world.tickets().retire(ticket.id());
        }
        return reopen(ticket, mark);
    }

    private Command anything(Standing ticket, Mark mark) {
        return switch (random.nextInt(4)) {
            case 0 -> reopen(ticket, mark);
            case 1 -> resolve(ticket, mark);
            case 2 -> close(ticket, mark);
            default -> waitForCustomer(ticket, mark);
        };
    }

    private Command take(Standing ticket, Mark mark) {
        return on(ticket, Kind.TICKET_TAKE, "take", object(), mark);
    }

    private Command waitForCustomer(Standing ticket, Mark mark) {
        return on(ticket, Kind.TICKET_WAIT, "wait", object().put("reason", mark.text()), mark);
    }

    private Command resume(Standing ticket, Mark mark) {
        return on(ticket, Kind.TICKET_RESUME, "resume", object(), mark);
    }

    private Command resolve(Standing ticket, Mark mark) {
        return on(ticket, Kind.TICKET_RESOLVE, "resolve", object().put("solution", mark.text()), mark);
    }

    private Command reopen(Standing ticket, Mark mark) {
        return on(ticket, Kind.TICKET_REOPEN, "reopen", object().put("reason", mark.text()), mark);
    }

    private Command close(Standing ticket, Mark mark) {
        return on(ticket, Kind.TICKET_CLOSE, "close", object(), mark);
    }

    private Command interaction(Standing ticket, Mark mark) {
        String path = "/v1/tickets/" + ticket.id() + "/interactions";
        return Command.post(Kind.INTERACTION, mark, path, Bodies.interaction(mark.text(), random))
                .on(ticket.id(), null);
    }

    private Command on(Standing ticket, Kind kind, String command, ObjectNode body, Mark mark) {
        return Command.post(kind, mark, "/v1/tickets/" + ticket.id() + "/" + command, body)
                .on(ticket.id(), random.nextBoolean() ? "*" : "\"" + ticket.version() + "\"");
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
