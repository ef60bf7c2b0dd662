package tandem.exchange.webhooks.fanout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.ListensTo;
import tandem.exchange.wire.MalformedEvent;

/**
 * Reads records of the topic that this service publishes. One that is no event of ours, which only a stranger can have
 * written there, is counted and passed over.
 */
@Singleton
class OwnEvents {

    private static final Logger LOG = Logger.getLogger(OwnEvents.class);

    /** What a type may look like; anything else would be for the database to refuse, for ever. */
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private final Side side;
    private final Clock clock;
    private final Counter unreadable;
    private volatile @Nullable Instant waitingSince;

    OwnEvents(ListensTo listensTo, Clock clock, MeterRegistry meters) {
        this.side = listensTo.side() == Side.SALES ? Side.DESK : Side.SALES;
        this.clock = clock;
        this.unreadable = meters.counter("tandem.webhooks.unreadable");
        meters.gauge("tandem.webhooks.fanout.behind.seconds", this, OwnEvents::behind);
    }

    /** The topic that they come from. */
    String topic() {
        return side.topic();
    }

    /** Those of the records that are events of ours, in their order. */
    List<OwnEvent> of(ConsumerRecords<byte[], byte[]> records) {
        List<OwnEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            waits(Instant.ofEpochMilli(record.timestamp()));
            read(record).ifPresentOrElse(events::add, () -> passOver(record));
        }
        return events;
    }

    /** Those of the last poll are fanned out. */
    void passed() {
        waitingSince = null;
    }

    private void waits(Instant published) {
        Instant oldest = waitingSince;
        waitingSince = oldest == null || published.isBefore(oldest) ? published : oldest;
    }

    /** Seconds since the oldest event was published that was read and is not fanned out. */
    private double behind() {
        Instant oldest = waitingSince;
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1_000.0;
    }

    private Optional<OwnEvent> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            EventAttributes event = EventAttributes.read(record.headers());
            boolean ours = record.value() != null
                    && event.source().equals(side.source())
                    && TYPE.matcher(event.type()).matches();
            return ours
                    ? Optional.of(new OwnEvent(event, Instant.ofEpochMilli(record.timestamp()), record.value()))
                    : Optional.empty();
        } catch (MalformedEvent | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void passOver(ConsumerRecord<byte[], byte[]> record) {
        unreadable.increment();
        LOG.errorf(
                "a record of our own topic is none of ours partition=%d offset=%d",
                record.partition(), record.offset());
    }
}
