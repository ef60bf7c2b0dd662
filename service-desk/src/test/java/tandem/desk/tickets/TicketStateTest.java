package tandem.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.desk.tickets.TicketMove.OPENED;
import static tandem.desk.tickets.TicketMove.REOPENED;
import static tandem.desk.tickets.TicketMove.RESUMED;
import static tandem.desk.tickets.TicketMove.TAKEN;
import static tandem.desk.tickets.TicketMove.TRANSFERRED;
import static tandem.desk.tickets.TicketMove.TRIAGED;
import static tandem.desk.tickets.TicketMove.WAITED;
import static tandem.desk.tickets.TicketState.CLOSED;
import static tandem.desk.tickets.TicketState.ESCALATED;
import static tandem.desk.tickets.TicketState.NEW;
import static tandem.desk.tickets.TicketState.OPEN;
import static tandem.desk.tickets.TicketState.RESOLVED;
import static tandem.desk.tickets.TicketState.WAITING;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketStateTest {

    private static final Map<TicketState, Set<TicketState>> NEXT = Map.of(
            NEW, Set.of(OPEN, WAITING, ESCALATED, RESOLVED),
            OPEN, Set.of(WAITING, ESCALATED, RESOLVED),
            WAITING, Set.of(OPEN, ESCALATED, RESOLVED),
            ESCALATED, Set.of(OPEN, WAITING, RESOLVED),
            RESOLVED, Set.of(OPEN, CLOSED),
            CLOSED, Set.of(OPEN));

    private static final Map<TicketState, Map<TicketMove, TicketState>> TABLE = Map.of(
            NEW, row(TRIAGED, NEW, TRANSFERRED, NEW, TAKEN, OPEN, WAITED, WAITING, esc(), ESCALATED, res(), RESOLVED),
            OPEN,
                    row(
                            TRIAGED,
                            OPEN,
                            TRANSFERRED,
                            OPEN,
                            TAKEN,
                            OPEN,
                            WAITED,
                            WAITING,
                            esc(),
                            ESCALATED,
                            res(),
                            RESOLVED),
            WAITING,
                    row(
                            TRIAGED,
                            WAITING,
                            TRANSFERRED,
                            WAITING,
                            TAKEN,
                            OPEN,
                            RESUMED,
                            OPEN,
                            esc(),
                            ESCALATED,
                            res(),
                            RESOLVED),
            ESCALATED,
                    row(
                            TRIAGED,
                            ESCALATED,
                            TRANSFERRED,
                            ESCALATED,
                            TAKEN,
                            OPEN,
                            RESUMED,
                            OPEN,
                            WAITED,
                            WAITING,
                            res(),
                            RESOLVED),
            RESOLVED, row(REOPENED, OPEN, TicketMove.CLOSED, CLOSED),
            CLOSED, row(REOPENED, OPEN));

    @Test
    void every_pair_of_state_and_move_leads_where_the_table_says_or_nowhere() {
        for (TicketState state : TicketState.values()) {
            for (TicketMove move : TicketMove.values()) {
                assertThat(state.after(move).orElse(null))
                        .as("%s after %s", state, move)
                        .isEqualTo(TABLE.get(state).get(move));
            }
        }
    }

    @Test
    void every_pair_of_states_follows_one_another_or_not() {
        for (TicketState state : TicketState.values()) {
            Set<TicketState> next = Arrays.stream(TicketMove.values())
                    .flatMap(move -> state.after(move).stream())
                    .filter(after -> after != state)
                    .collect(Collectors.toSet());
            assertThat(next).as("after %s", state).isEqualTo(NEXT.get(state));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_state_names_the_commands_that_it_offers(TicketState state) {
        assertThat(state.allowedTransitions())
                .containsExactlyInAnyOrderElementsOf(TABLE.get(state).keySet().stream()
                        .map(TicketMove::command)
                        .toList());
    }

    @Test
    void only_what_is_resolved_or_closed_is_not_owed_any_more() {
        assertThat(Stream.of(TicketState.values()).filter(TicketState::unresolved))
                .containsExactly(NEW, OPEN, WAITING, ESCALATED);
        assertThat(TicketState.values()).allMatch(state -> state.after(OPENED).isEmpty());
    }

    private static TicketMove esc() {
        return TicketMove.ESCALATED;
    }

    private static TicketMove res() {
        return TicketMove.RESOLVED;
    }

    private static Map<TicketMove, TicketState> row(Object... movesAndStates) {
        Map<TicketMove, TicketState> row = new EnumMap<>(TicketMove.class);
        for (int i = 0; i < movesAndStates.length; i += 2) {
            row.put((TicketMove) movesAndStates[i], (TicketState) movesAndStates[i + 1]);
        }
        return row;
    }
}
