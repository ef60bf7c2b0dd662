package tandem.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tandem.desk.tickets.TicketFixture.ADA;
import static tandem.desk.tickets.TicketFixture.BEN;
import static tandem.desk.tickets.TicketFixture.OPENED;
import static tandem.desk.tickets.TicketFixture.minute;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.desk.DeskReason;
import tandem.exchange.problems.Refusal;

class TicketTest {

    @ParameterizedTest
    @EnumSource
    void each_move_is_done_and_recorded_or_refused_without_a_trace(TicketState state) {
        for (TicketMove move : List.of(TicketMove.values()).subList(1, TicketMove.values().length)) {
            Ticket ticket = TicketFixture.in(state);
            int steps = ticket.progress().steps().size();
            if (state.after(move).isPresent()) {
                perform(ticket, move);
                assertThat(ticket.progress().steps()).hasSize(steps + 1);
                assertThat(ticket.progress().last().state())
                        .isEqualTo(state.after(move).get());
            } else {
                assertThat(reason(() -> perform(ticket, move))).isEqualTo(DeskReason.MOVE_NOT_ALLOWED);
                assertThat(ticket.progress().steps()).hasSize(steps);
                assertThat(ticket.progress().state()).isEqualTo(state);
            }
        }
    }

    private static void perform(Ticket ticket, TicketMove move) {
        Occasion on = minute(60, BEN);
        switch (move) {
            case OPENED -> throw new IllegalArgumentException("a ticket is opened once");
            case TRIAGED -> ticket.triage(Priority.HIGH, null, on);
            case TAKEN -> ticket.take(BEN, on);
            case TRANSFERRED -> ticket.transfer(BEN, null, on);
            case WAITED -> ticket.waitForCustomer(null, on);
            case RESUMED -> ticket.resume(on);
            case ESCALATED -> ticket.escalate(null, on);
            case RESOLVED -> ticket.resolve("done", on);
            case REOPENED -> ticket.reopen(null, on);
            case CLOSED -> ticket.close(on);
        }
    }

    @Test
    void resolutions_are_numbered_and_a_reopening_withdraws_the_last() {
        Ticket ticket = TicketFixture.resolvedTicket();

        ticket.reopen("still silent", minute(20));
        ticket.resolve("new cable", minute(30));

        assertThat(ticket.resolution())
                .isEqualTo(new Resolution(2, 1, minute(30).at(), "new cable"));
    }

    @Test
    void a_reopened_ticket_has_no_resolution_that_stands() {
        Ticket ticket = TicketFixture.closedTicket();

        ticket.reopen("still silent", minute(20));

        assertThat(ticket.resolution().resolvedAt()).isNull();
        assertThat(ticket.progress().state()).isEqualTo(TicketState.OPEN);
    }

    @Test
    void every_change_raises_the_revision() {
        Ticket ticket = TicketFixture.newTicket();
        assertThat(ticket.progress().revision()).isEqualTo(1);

        ticket.take(ADA, minute(1));
        ticket.handled(new Contact(minute(2).at(), true, 30));
        ticket.resolve("done", minute(3));

        assertThat(ticket.progress().revision()).isEqualTo(4);
        assertThat(ticket.progress().last().revision()).isEqualTo(4);
    }

    @Test
    void nothing_happens_before_the_last_step() {
        Ticket ticket = TicketFixture.resolvedTicket();

        assertThat(reason(() -> ticket.reopen(null, minute(9)))).isEqualTo(DeskReason.BEFORE_LAST_STEP);
    }

    @Test
    void a_ticket_in_hand_is_not_taken_twice_by_the_same_agent() {
        Ticket ticket = TicketFixture.openTicket();

        assertThat(reason(() -> ticket.take(ADA, minute(2)))).isEqualTo(DeskReason.ALREADY_WITH_AGENT);
        assertThat(reason(() -> ticket.transfer(ADA, null, minute(2)))).isEqualTo(DeskReason.ALREADY_WITH_AGENT);
    }

    @Test
    void a_ticket_that_goes_to_another_agent_was_transferred_and_keeps_the_queue_of_who_has_one() {
        Ticket ticket = TicketFixture.openTicket();

        ticket.take(BEN, minute(2));
        ticket.transfer(ADA, "knows the model", minute(3));
        ticket.waitForCustomer(null, minute(4));
        ticket.take(ADA, minute(5));

        assertThat(ticket.assignment().transfers()).isEqualTo(2);
        assertThat(ticket.assignment().queue()).isEqualTo("hardware");
    }

    @Test
    void who_resolves_a_ticket_is_credited_with_it() {
        Ticket ticket = TicketFixture.newTicket();

        ticket.resolve("told how", minute(4, BEN));

        assertThat(ticket.progress().last().assignment().agentId()).isEqualTo(BEN.id());
        assertThat(ticket.assignment().transfers()).isZero();
    }

    @Test
    void only_a_public_answer_stops_the_clock_of_first_response() {
        Ticket ticket = TicketFixture.openTicket();

        ticket.handled(new Contact(minute(2).at(), false, 60));
        ticket.handled(new Contact(minute(8).at(), true, 90));
        ticket.handled(new Contact(minute(5).at(), true, 30));

        assertThat(ticket.handling().firstResponse(OPENED).calendarSeconds()).isEqualTo(300);
        assertThat(ticket.handling()).isEqualTo(new Handling(minute(5).at(), 2, 180));
    }

    @Test
    void no_contact_lies_before_the_opening() {
        Ticket ticket = TicketFixture.openTicket();

        assertThat(reason(() -> ticket.handled(new Contact(minute(-1).at(), true, 0))))
                .isEqualTo(DeskReason.BEFORE_OPENING);
    }

    private static Object reason(ThrowingCallable move) {
        return catchThrowableOfType(Refusal.class, move).reason();
    }
}
