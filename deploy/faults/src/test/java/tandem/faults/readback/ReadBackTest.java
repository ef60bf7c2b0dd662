package tandem.faults.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.faults.evidence.Shown.json;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tandem.faults.evidence.Entity;
import tandem.faults.evidence.Step;
import tandem.faults.evidence.Times;
import tandem.faults.evidence.Told;

class ReadBackTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void each_close_of_a_deal_and_each_reopening_is_due_to_be_told() {
        Entity deal = ReadBack.deal(json("""
                {"id": "d-1", "customer": "c-1", "name": "m-0", "stage": "lost", "history": [
                  {"to": "prospecting", "amount": {"amount": "0.00"}},
                  {"from": "prospecting", "to": "lost", "reason": "m-1", "amount": {"amount": "0.00"}},
                  {"from": "lost", "to": "negotiating", "reason": "m-2", "amount": {"amount": "0.00"}},
                  {"from": "negotiating", "to": "won", "reason": "m-3", "amount": {"amount": "12.50"}}]}"""));

        assertThat(deal.steps())
                .containsExactly(
                        new Step("", null),
                        new Step("m-1", new Told("tandem.sales.DealClosed.v1", 1, 2, "0.00")),
                        new Step("m-2", new Told("tandem.sales.DealReopened.v1", 1, 3, "")),
                        new Step("m-3", new Told("tandem.sales.DealClosed.v1", 2, 4, "12.50")));
    }

    @Test
    void opening_resolutions_and_reopenings_of_a_ticket_are_due_to_be_told() {
        Entity ticket = ReadBack.ticket(json("""
                {"id": "t-1", "customer": "c-1", "subject": "m-0", "state": "resolved", "resolution_number": 2,
                 "handling_seconds": 30, "agent_replies": 1, "steps": [
                  {"move": "opened"}, {"move": "taken"}, {"move": "resolved", "note": "m-1"},
                  {"move": "reopened", "note": "m-2"}, {"move": "resolved", "note": "m-3"}]}"""));

        assertThat(ticket.steps())
                .containsExactly(
                        new Step("", told("TicketOpened", 1)),
                        new Step("", null),
                        new Step("m-1", told("TicketResolved", 1)),
                        new Step("m-2", told("TicketReopened", 1)),
                        new Step("m-3", told("TicketResolved", 2)));
        assertThat(ticket.total("resolutions")).isEqualTo(2);
    }

    @Test
    void the_times_of_a_ticket_are_read_in_any_offset() {
        Times times = Times.ofTicket(json("""
                {"opened_at": "2026-11-21T12:00:00Z", "first_response_at": "2026-11-21T13:05:00+01:00", "resolved_at": null,
                 "steps": [{"at": "2026-11-21T12:00:00Z"}, {"at": "2026-11-21T12:06:00Z"}]}"""));

        assertThat(times.firstResponse()).isEqualTo(NOON.plusSeconds(300));
        assertThat(times.resolved()).isNull();
        assertThat(times.steps()).containsExactly(NOON, NOON.plusSeconds(360));
    }

    private static Told told(String event, int number) {
        return new Told("tandem.desk." + event + ".v1", number, Told.NOT_SHOWN, "");
    }
}
