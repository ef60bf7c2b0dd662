package tandem.desk.relationship;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import tandem.events.CustomerEvent;
import tandem.events.CustomerSnapshot;
import tandem.events.DealClosed;
import tandem.events.DealCycle;
import tandem.events.DealLine;
import tandem.events.DealReopened;
import tandem.events.Money;
import tandem.events.Person;
import tandem.events.Side;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;

/** What sales tells about one customer, numbered as its outbox would. */
final class SalesStory {

    static final Instant CLOSED = Instant.parse("2026-02-01T10:00:00Z");

    private static final EventJson JSON = new EventJson(new SimpleMeterRegistry());

    final UUID customer;
    final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    final TestPeerJournal journal = new TestPeerJournal();
    private final String name;

    SalesStory(String name) {
        this(Ids.next(), name);
    }

    SalesStory(UUID customer, String name) {
        this.customer = customer;
        this.name = name;
    }

    SalesStory won(UUID deal, int close, long version, String amount, String... products) {
        List<DealLine> lines = Stream.of(products)
                .map(product -> new DealLine(
                        Ids.next(), product, BigDecimal.ONE, new Money(new BigDecimal("1.00"), "EUR"), null))
                .toList();
        return tell(closed(deal, "won", close, amount, lines), version);
    }

    SalesStory lost(UUID deal, int close, long version) {
        return tell(closed(deal, "lost", close, "10.00", List.of()), version);
    }

    SalesStory reopened(UUID deal, int close, long version) {
        return tell(new DealReopened(deal, snapshot(), close, CLOSED.plusSeconds(version), "asked for more"), version);
    }

    private DealClosed closed(UUID deal, String outcome, int close, String amount, List<DealLine> lines) {
        return new DealClosed(
                deal,
                snapshot(),
                outcome,
                outcome.equals("lost") ? "price" : null,
                close,
                new Money(new BigDecimal(amount), "EUR"),
                lines,
                new Person(Ids.next(), "Åsa"),
                null,
                null,
                new DealCycle(null, null, CLOSED.minusSeconds(60), CLOSED.plusSeconds(close)),
                null,
                null,
                null);
    }

    CustomerSnapshot snapshot() {
        return new CustomerSnapshot(customer, name, "company", "hello@example.com", "ja");
    }

    SalesStory tell(CustomerEvent event, long version) {
        int sequence = records.size() + 1;
        EventAttributes attributes = new EventAttributes(
                Ids.next(),
                Side.SALES.source(),
                event.type().ceType(),
                event.subject(),
                customer,
                CLOSED.plusSeconds(sequence),
                CLOSED.plusSeconds(sequence),
                sequence,
                version,
                0,
                event.type().dataSchema(),
                null,
                null,
                null);
        journal.publish(attributes, JSON.encode(event));
        records.add(new ProducerRecord<>(
                Side.SALES.topic(),
                null,
                customer.toString().getBytes(UTF_8),
                JSON.encode(event),
                attributes.headers()));
        return this;
    }
}
