package tandem.exchange.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose events are held back: the broker refuses the first of them for itself, and the others wait behind it.
 * It is tried again by itself until, after ten refusals, the stream is blocked and only an operator lets it go on. The
 * numbers of a stream have no gap, so the first that waits and the next to be given tell how many wait.
 */
@Entity
@Immutable
@Subselect("""
        with held as (
            select topic, stream_key from outbox_stream where blocked_since is not null
            union
            select topic, stream_key from outbox_event where next_attempt_at is not null
        )
        select stream.stream_key as id, stream.topic, stream.next_seq, stream.blocked_since, stream.blocked_reason,
            stream.blocked_since is not null as blocked, head.event_id as head_id, head.seq as head_seq,
            head.type as head_type, head.attempts as head_attempts, head.next_attempt_at as head_next_attempt_at,
            head.last_error as head_last_error
        from held join outbox_stream stream using (topic, stream_key)
            left join outbox_event head on (head.topic, head.stream_key) = (stream.topic, stream.stream_key)
                and head.next_attempt_at is not null
        """)
class HeldStream {

    @Id
    private UUID id;

    private String topic;
    private long nextSeq;
    private boolean blocked;
    private @Nullable Instant blockedSince;
    private @Nullable String blockedReason;
    private @Nullable UUID headId;
    private @Nullable Long headSeq;
    private @Nullable String headType;
    private @Nullable Integer headAttempts;
    private @Nullable Instant headNextAttemptAt;
    private @Nullable String headLastError;

    HeldStream() {}

    UUID customerId() {
        return id;
    }

    String topic() {
        return topic;
    }

    /** The number that the customer's next event will have. */
    long nextSequence() {
        return nextSeq;
    }

    @Nullable
    Instant blockedSince() {
        return blockedSince;
    }

    @Nullable
    String blockedReason() {
        return blockedReason;
    }

    /** The event that was refused; null when somebody blocked the stream by hand. */
    HeldStreamView.@Nullable Head head() {
        return headId == null || headSeq == null || headType == null || headAttempts == null
                ? null
                : new HeldStreamView.Head(headId, headSeq, headType, headAttempts, headNextAttemptAt, headLastError);
    }
}
