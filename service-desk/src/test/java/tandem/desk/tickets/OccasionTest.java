package tandem.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.desk.tickets.TicketFixture.ADA;
import static tandem.desk.tickets.TicketFixture.OPENED;
import static tandem.desk.tickets.TicketFixture.minute;

import org.junit.jupiter.api.Test;

class OccasionTest {

    @Test
    void what_happens_now_by_a_clock_that_is_behind_happens_right_after_the_last_step() {
        Ticket ticket = TicketFixture.resolvedTicket();

        ticket.reopen(null, minute(-60).notBefore(ticket.progress().lastStepAt()));

        assertThat(ticket.progress().lastStepAt()).isEqualTo(minute(10).at());
    }

    @Test
    void an_answer_by_a_clock_that_is_behind_does_not_come_before_the_first() {
        Ticket ticket = TicketFixture.resolvedTicket();
        ticket.handled(new Contact(minute(8).at(), true, 90));

        Occasion second = minute(-60).notBefore(ticket.handling().clockChangedAt(OPENED));
        ticket.handled(new Contact(second.at(), true, 90));

        assertThat(ticket.handling().firstResponseAt()).isEqualTo(minute(8).at());
    }

    @Test
    void a_clock_that_is_right_is_believed() {
        assertThat(minute(20).notBefore(minute(10).at())).isEqualTo(minute(20));
    }

    @Test
    void a_time_that_was_named_stays_as_it_was_named() {
        Occasion past = new Occasion("importer", ADA, OPENED, minute(20).at());

        assertThat(past.notBefore(minute(10).at())).isEqualTo(past);
    }
}
