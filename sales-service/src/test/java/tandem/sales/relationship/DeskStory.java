package tandem.sales.relationship;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tandem.events.CustomerEvent;
import tandem.events.CustomerSnapshot;
import tandem.events.Elapsed;
import tandem.events.Envelope;
import tandem.events.Side;
import tandem.events.TicketOpened;
import tandem.events.TicketReopened;
import tandem.events.TicketResolved;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;

/** What the desk tells of one customer, numbered as its outbox would number it. */
final class DeskStory {

    static final Instant OPENED = Instant.parse("2026-03-01T09:00:00Z");

    private static final EventJson JSON = new EventJson(new SimpleMeterRegistry());

    private final List<Envelope<CustomerEvent>> events = new ArrayList<>();
    final UUID customer;
    private String name;

    DeskStory(UUID customer, String name) {
        this.customer = customer;
        this.name = name;
    }

    static DeskStory aboutSomebodyNew() {
        return new DeskStory(Ids.next(), "Nguyễn & Söner");
    }

    DeskStory calledFromNowOn(String newName) {
        name = newName;
        return this;
    }

    DeskStory opened(UUID ticket, String kind) {
        return tell(new TicketOpened(ticket, "T-000001", snapshot(), kind, "phone", null, OPENED), 1);
    }

    DeskStory resolved(UUID ticket, String kind, int resolution, long afterSeconds) {
        TicketResolved event = new TicketResolved(
                ticket,
                "T-000001",
                snapshot(),
                kind,
                "phone",
                "high",
                resolution,
                OPENED,
                OPENED.plusSeconds(afterSeconds),
                null,
                new Elapsed(afterSeconds, null, null, null),
                0,
                1,
                0,
                null,
                null,
                null,
                null);
        return tell(event, 2L * resolution);
    }

    DeskStory reopened(UUID ticket, String kind, int resolution) {
        TicketReopened event = new TicketReopened(
                ticket,
                "T-000001",
                snapshot(),
                kind,
                "phone",
                "high",
                OPENED,
                resolution,
                OPENED.plusSeconds(90_000),
                "again");
        return tell(event, 2L * resolution + 1);
    }

    List<Envelope<CustomerEvent>> envelopes() {
        return List.copyOf(events);
    }

    List<ProducerRecord<byte[], byte[]>> records() {
        return events.stream().map(DeskStory::record).toList();
    }

    /** The same as the desk's journal keeps it. */
    TestPeerJournal journal() {
        TestPeerJournal journal = new TestPeerJournal();
        events.forEach(event -> journal.publish(attributes(event), JSON.encode(event.data())));
        return journal;
    }

    private static EventAttributes attributes(Envelope<CustomerEvent> event) {
        return new EventAttributes(
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
                event.dataSchema(),
                null,
                null,
                null);
    }

    static ProducerRecord<byte[], byte[]> record(Envelope<CustomerEvent> event) {
        return new ProducerRecord<>(
                Side.DESK.topic(),
                null,
                event.customerId().toString().getBytes(UTF_8),
                JSON.encode(event.data()),
                attributes(event).headers());
    }

    CustomerSnapshot snapshot() {
        return new CustomerSnapshot(customer, name, "person", null, "vi");
    }

    DeskStory tell(CustomerEvent event, long version) {
        long sequence = events.size() + 1L;
        events.add(new Envelope<>(
                Ids.next(),
                Side.DESK.source(),
                event.type().ceType(),
                event.subject(),
                customer,
                OPENED.plusSeconds(sequence),
                OPENED.plusSeconds(sequence),
                sequence,
                version,
                0,
                event.type().dataSchema(),
                null,
                null,
                null,
                event));
        return this;
    }
}
