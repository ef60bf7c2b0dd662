package tandem.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final int MANY = 2_000;

    @Test
    void the_same_seed_in_the_same_world_chooses_the_same() {
        assertThat(chosen(new Random(7))).isEqualTo(chosen(new Random(7))).isNotEqualTo(chosen(new Random(8)));
    }

    @Test
    void everything_that_can_be_done_is_done() {
        Set<Kind> kinds = EnumSet.of(Kind.TEAM, Kind.REP, Kind.AGENT);
        chosen(new Random(1)).forEach(command -> kinds.add(command.kind()));
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void every_operation_has_a_mark_of_its_own() {
        assertThat(chosen(new Random(1))).extracting(Command::mark).doesNotHaveDuplicates();
    }

    @Test
    void few_customers_get_half_of_everything() {
        World world = world();
        List<String> hot = world.hotCustomers();
        Random random = new Random(1);
        long times = IntStream.range(0, MANY)
                .filter(_ -> hot.contains(world.anyCustomer(random)))
                .count();
        assertThat(times).isBetween(MANY * 2L / 5, MANY * 4L / 5);
    }

    private static List<Command> chosen(Random random) {
        World world = world();
        SalesChoices sales = new SalesChoices(world, random);
        DeskChoices desk = new DeskChoices(world, random);
        return IntStream.range(0, MANY)
                .mapToObj(number -> number % 2 == 0 ? sales.next(world.mark("c")) : desk.next(world.mark("c")))
                .toList();
    }

    /** A world with a deal in each stage and a ticket in each state, of which none is ever closed for good. */
    private static World world() {
        World world = new World("run");
        world.learn(Kind.PRODUCT, answer("p-1", ""));
        for (String stage : List.of("prospecting", "qualified", "won", "lost")) {
            IntStream.range(0, 15).forEach(n -> world.learn(Kind.DEAL_OPEN, answer("d-" + stage + n, stage)));
        }
        for (String state : List.of("new", "open", "waiting", "resolved", "closed")) {
            IntStream.range(0, 15).forEach(n -> world.learn(Kind.TICKET_OPEN, answer("t-" + state + n, state)));
        }
        return world;
    }

    private static Answer answer(String id, String state) {
        return new Answer(id, "c-1", 1, 1, 0, state, "digest");
    }
}
