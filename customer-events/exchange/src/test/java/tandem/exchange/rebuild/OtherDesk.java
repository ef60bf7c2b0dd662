package tandem.exchange.rebuild;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.UUID;
import tandem.events.CustomerEvent;
import tandem.events.CustomerSnapshot;
import tandem.events.Elapsed;
import tandem.events.Envelope;
import tandem.events.Side;
import tandem.events.TicketOpened;
import tandem.events.TicketResolved;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;

/** What the desk says about tickets of its own. */
final class OtherDesk {

    private static final Instant OPENED = Instant.parse("2026-03-01T09:00:00Z");
    private static final EventJson JSON = new EventJson(new SimpleMeterRegistry());

    private OtherDesk() {}

    static Envelope<CustomerEvent> opened(UUID ticket) {
        return told(new TicketOpened(ticket, "T-" + ticket, customer(ticket), "complaint", "phone", null, OPENED), 1);
    }

    static Envelope<CustomerEvent> resolved(UUID ticket, int times) {
        return told(
                new TicketResolved(
                        ticket,
                        "T-" + ticket,
                        customer(ticket),
                        "complaint",
                        "phone",
                        null,
                        times,
                        OPENED,
                        OPENED.plusSeconds(60),
                        null,
                        new Elapsed(60, null, null, null),
                        0,
                        1,
                        0,
                        null,
                        null,
                        null,
                        null),
                1 + times);
    }

    /** Each ticket has a customer of its own. */
    private static CustomerSnapshot customer(UUID ticket) {
        return new CustomerSnapshot(ticket, KeptTickets.OURS, "company", null, "sv");
    }

    private static Envelope<CustomerEvent> told(CustomerEvent event, long version) {
        UUID customer = event.customer().id();
        return new EventAttributes(
                        Ids.next(),
                        Side.DESK.source(),
                        event.type().ceType(),
                        event.subject(),
                        customer,
                        OPENED,
                        OPENED,
                        1,
                        version,
                        0,
                        null,
                        null,
                        null,
                        null)
                .envelope(event);
    }

    /** Moves it to the desk's journal. */
    static void publish(TestPeerJournal journal, Envelope<CustomerEvent> event) {
        EventAttributes attributes = new EventAttributes(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.customerId(),
                event.time(),
                event.recordedTime(),
                event.sequence(),
                event.entityVersion(),
                event.sourceEpoch(),
                null,
                null,
                null,
                null);
        journal.publish(attributes, JSON.encode(event.data()));
    }
}
