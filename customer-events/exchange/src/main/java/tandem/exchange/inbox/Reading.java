package tandem.exchange.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.exchange.deadletters.Fault;
import tandem.exchange.deadletters.Poison;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;
import tandem.exchange.wire.ListensTo;
import tandem.exchange.wire.MalformedEvent;

/** Reads records of the other side's topic, and tells what is wrong with those that break the contract. */
@Singleton
class Reading {

    /** No outbox lets a larger payload pass; bytes. */
    static final int LARGEST = 256 * 1024;

    private final EventJson json;
    private final Side side;

    Reading(EventJson json, ListensTo listensTo) {
        this.json = json;
        this.side = listensTo.side();
    }

    /**
     * What the record says.
     *
     * @throws Unreadable when it breaks the contract
     */
    Received read(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            throw new Unreadable(Fault.NO_VALUE, "the record has no value");
        }
        if (value.length > LARGEST) {
            throw new Unreadable(Fault.TOO_LARGE, value.length + " bytes, more than " + LARGEST);
        }
        try {
            EventAttributes attributes = attributes(record);
            return new Received(record, attributes, event(attributes, value));
        } catch (MalformedEvent e) {
            throw new Unreadable(Fault.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private EventAttributes attributes(ConsumerRecord<byte[], byte[]> record) {
        EventAttributes attributes = EventAttributes.read(record.headers());
        if (!attributes.source().equals(side.source())) {
            throw new Unreadable(Fault.WRONG_SOURCE, "ce_source is not " + side.source());
        }
        byte[] key = record.key();
        demand(
                key != null
                        && new String(key, UTF_8).equals(attributes.customerId().toString()),
                "the key is not ce_partitionkey");
        return attributes;
    }

    private @Nullable Envelope<?> event(EventAttributes attributes, byte[] value) {
        Optional<EventType> type = EventType.named(attributes.type());
        if (type.isEmpty()) {
            return null;
        }
        demand(
                type.get().side() == side,
                "ce_type is published by " + type.get().side().source());
        CustomerEvent event = json.decode(type.get(), value);
        demand(event.subject().equals(attributes.subject()), "ce_subject is not the subject of the data");
        demand(
                event.customer().id().equals(attributes.customerId()),
                "ce_partitionkey is not the customer of the data");
        return attributes.envelope(event);
    }

    private static void demand(boolean kept, String breach) {
        if (!kept) {
            throw new Unreadable(Fault.CONTRADICTORY, breach);
        }
    }

    /** The record will never be readable. */
    static final class Unreadable extends RuntimeException {

        private final Fault fault;

        Unreadable(Fault fault, String detail) {
            super(detail, null, false, false);
            this.fault = fault;
        }

        Poison poison(ConsumerRecord<byte[], byte[]> record) {
            return new Poison(record, fault, String.valueOf(getMessage()));
        }
    }
}
