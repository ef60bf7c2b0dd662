package tandem.exchange.inbox;

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
import tandem.events.Side;
import tandem.events.TicketOpened;
import tandem.events.TicketResolved;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;

/** What the desk publishes about one customer, numbered as its outbox would. */
final class DeskEvents {

    static final Instant OPENED = Instant.parse("2026-03-01T09:00:00Z");

    private static final EventJson JSON = new EventJson(new SimpleMeterRegistry());

    final UUID customer = Ids.next();
    private final String name;
    private long sequence;

    private DeskEvents(String name) {
        this.name = name;
    }

    static DeskEvents aboutSomebody() {
        return new DeskEvents("Björk & 株式会社");
    }

    static DeskEvents about(String name) {
        return new DeskEvents(name);
    }

    ProducerRecord<byte[], byte[]> opened(UUID ticket) {
        return record(new TicketOpened(ticket, "T-000001", snapshot(), "complaint", "phone", null, OPENED), 1);
    }

    ProducerRecord<byte[], byte[]> opened() {
        return opened(Ids.next());
    }

    ProducerRecord<byte[], byte[]> resolved(UUID ticket, int resolution) {
        return record(
                new TicketResolved(
                        ticket,
                        "T-000001",
                        snapshot(),
                        "complaint",
                        "phone",
                        null,
                        resolution,
                        OPENED,
                        OPENED.plusSeconds(3_600),
                        null,
                        new Elapsed(60, null, null, null),
                        0,
                        1,
                        0,
                        null,
                        null,
                        null,
                        null),
                1 + resolution);
    }

    /** A ticket that is opened and resolved this often. */
    List<ProducerRecord<byte[], byte[]>> resolvedTimes(int resolutions) {
        UUID ticket = Ids.next();
        List<ProducerRecord<byte[], byte[]>> story = new ArrayList<>(List.of(opened(ticket)));
        for (int resolution = 1; resolution <= resolutions; resolution++) {
            story.add(resolved(ticket, resolution));
        }
        return story;
    }

    static ProducerRecord<byte[], byte[]> withValue(ProducerRecord<byte[], byte[]> record, byte[] value) {
        return new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers());
    }

    static ProducerRecord<byte[], byte[]> withHeader(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
        return record;
    }

    static ProducerRecord<byte[], byte[]> withoutHeader(ProducerRecord<byte[], byte[]> record, String name) {
        record.headers().remove(name);
        return record;
    }

    private CustomerSnapshot snapshot() {
        return new CustomerSnapshot(customer, name, "company", null, "sv");
    }

    private ProducerRecord<byte[], byte[]> record(CustomerEvent event, long version) {
        sequence++;
        EventAttributes attributes = new EventAttributes(
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
                null);
        return new ProducerRecord<>(
                Side.DESK.topic(), null, customer.toString().getBytes(UTF_8), JSON.encode(event), attributes.headers());
    }
}
