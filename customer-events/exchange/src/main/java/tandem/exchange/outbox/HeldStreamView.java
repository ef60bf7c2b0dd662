package tandem.exchange.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose events are held back.
 *
 * @param nextSequence the number that the customer's next event will have
 * @param blockedSince absent while the first event is still tried again by itself
 * @param reason what the broker said when it refused the first event last
 * @param waitingEvents how many wait, the first included
 * @param head the event that holds the others back
 */
record HeldStreamView(
        String topic,
        UUID customerId,
        long nextSequence,
        @Nullable Instant blockedSince,
        @Nullable String reason,
        @Nullable Long waitingEvents,
        @Nullable Head head) {

    static HeldStreamView of(HeldStream stream) {
        Head head = stream.head();
        return new HeldStreamView(
                stream.topic(),
                stream.customerId(),
                stream.nextSequence(),
                stream.blockedSince(),
                head == null ? stream.blockedReason() : head.lastError(),
                head == null ? null : stream.nextSequence() - head.sequence(),
                head);
    }

    /**
     * The event that was refused.
     *
     * @param attempts how often the broker refused it
     * @param nextAttemptAt when it is tried again; of no meaning while the stream is blocked
     */
    record Head(
            UUID eventId,
            long sequence,
            String type,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError) {}
}
