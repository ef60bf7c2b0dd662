package tandem.exchange.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import tandem.events.CustomerEvent;
import tandem.events.EventType;
import tandem.exchange.problems.Refusal;

/** An event that waits for the end of its transaction. */
record PendingEvent(
        UUID id,
        EventType type,
        UUID customerId,
        UUID subject,
        long entityVersion,
        Instant occurredAt,
        Cause cause,
        String payload) {

    /** So small that every broker takes it with headers and all. */
    static final int MAX_BYTES = 256 * 1024;

    static PendingEvent of(
            UUID id, CustomerEvent event, long entityVersion, Instant occurredAt, Cause cause, byte[] json) {
        if (json.length > MAX_BYTES) {
            throw new Refusal(OutboxReason.EVENT_TOO_LARGE)
                    .with("bytes", json.length)
                    .with("max_bytes", MAX_BYTES);
        }
        return new PendingEvent(
                id,
                event.type(),
                event.customer().id(),
                event.subject(),
                entityVersion,
                occurredAt,
                cause,
                new String(json, UTF_8));
    }
}
