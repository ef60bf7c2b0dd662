package tandem.desk.ticketlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.desk.tickets.Priority;
import tandem.desk.tickets.TicketState;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        // activity, new, open, waiting, escalated, resolved, closed
        "Insert ticket,!inserted_again,!inserted_again,!inserted_again,!inserted_again,!inserted_again,!inserted_again",
        "Assign seriousness,Triage,Triage,Triage,Triage,!activity_after_resolution,!activity_after_close",
        "Take in charge ticket,Take,Take,Take,Take,Reopen+Take!reopened_by_taking,Reopen+Take!reopened_after_close",
        "Wait,Wait,Wait,!waits_again,Wait,!activity_after_resolution,!activity_after_close",
        "Require upgrade,Escalate,Escalate,Escalate,!escalated_again,!activity_after_resolution,!activity_after_close",
        "Schedule intervention,!visit_noted,!visit_noted,!visit_noted,!visit_noted,!visit_noted,!visit_noted",
        "Create SW anomaly,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted",
        "Resolve SW anomaly,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted",
        "VERIFIED,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted",
        "INVALID,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted",
        "DUPLICATE,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted,!defect_noted",
        "Resolve ticket,Resolve!resolved_without_being_taken,Resolve,Resolve,Resolve,"
                + "!resolved_again_without_reopening,!resolved_again_without_reopening",
        "RESOLVED,Resolve!resolved_without_being_taken,Resolve,Resolve,Resolve,"
                + "!resolved_again_without_reopening,!resolved_again_without_reopening",
        "Closed,!closed_without_resolution,!closed_without_resolution,!closed_without_resolution,"
                + "!closed_without_resolution,Close,!closed_again",
        "Sing a song,!unknown_activity,!unknown_activity,!unknown_activity,!unknown_activity,!unknown_activity,"
                + "!unknown_activity",
    })
    void every_pair_of_activity_and_state_is_moves_or_a_cause(
            String activity,
            String isNew,
            String open,
            String waiting,
            String escalated,
            String resolved,
            String closed) {
        assertThat(read(activity, false)).containsExactly(isNew, open, waiting, escalated, resolved, closed);
    }

    @Test
    void who_has_the_ticket_takes_it_again_without_effect_and_reopens_it_alone() {
        assertThat(read("Take in charge ticket", true))
                .containsExactly(
                        "Take",
                        "!taken_again",
                        "Take",
                        "Take",
                        "Reopen!reopened_by_taking",
                        "Reopen!reopened_after_close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolve ticket", "RESOLVE TICKET", "Resolve  ticket", "resolve-ticket"})
    void activities_are_known_whatever_their_case_and_spaces(String activity) {
        assertThat(LoggedActivity.named(activity)).isEqualTo(LoggedActivity.RESOLVE);
    }

    private static List<String> read(String activity, boolean sameAgent) {
        return List.of(TicketState.values()).stream()
                .map(state -> written(Reading.of(activity, state, sameAgent, Priority.NORMAL)))
                .toList();
    }

    private static String written(Reading reading) {
        String moves = String.join(
                "+",
                reading.moves().stream()
                        .map(move -> move.getClass().getSimpleName())
                        .toList());
        return reading.cause() == null ? moves : moves + "!" + reading.cause();
    }
}
