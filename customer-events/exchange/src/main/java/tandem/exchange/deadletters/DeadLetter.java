package tandem.exchange.deadletters;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;

/**
 * The life of a record that was set aside: it waits; a replay that gives it its effect, or finds that it had it, settles
 * it, and one that is refused leaves it waiting with the new cause. An operator may discard one that waits, and replay even
 * that one later. Key, value and headers are its {@link LetterContents}, which lists do not read.
 */
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    @Id
    private UUID id;

    private Instant setAsideAt;
    private String cause;
    private String detail;

    @Embedded
    private Origin origin;

    private @Nullable UUID eventId;
    private @Nullable String eventType;
    private @Nullable UUID customerId;
    private @Nullable Long sequence;
    private @Nullable Integer valueBytes;
    private boolean valueLeftOut;

    @Enumerated(EnumType.STRING)
    private LetterState state = LetterState.WAITING;

    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable String discardReason;
    private @Nullable Instant lastReplayAt;
    private @Nullable String lastReplayBy;

    @Enumerated(EnumType.STRING)
    private @Nullable ReplayResult lastReplayResult;

    DeadLetter() {}

    void replayed(ReplayOutcome outcome, String by, Instant now) {
        lastReplayAt = now;
        lastReplayBy = by;
        lastReplayResult = outcome.result();
        Poison refusal = outcome.refusal();
        if (refusal != null) {
            cause = refusal.fault().code();
            detail = refusal.shortDetail();
        } else if (state != LetterState.REPLAYED) {
            settle(LetterState.REPLAYED, by, now);
            discardReason = null;
        }
    }

    /** @throws Refusal {@code letter_settled} unless it waits */
    void discard(String reason, String by, Instant now) {
        if (state != LetterState.WAITING) {
            throw new Refusal(LetterReason.LETTER_SETTLED)
                    .with("state", state.name().toLowerCase(Locale.ROOT));
        }
        settle(LetterState.DISCARDED, by, now);
        discardReason = reason;
    }

    private void settle(LetterState settled, String by, Instant now) {
        state = settled;
        settledAt = now;
        settledBy = by;
    }

    /** Whether it has had its effect, by a replay. */
    boolean isReplayed() {
        return state == LetterState.REPLAYED;
    }

    UUID id() {
        return id;
    }

    Origin origin() {
        return origin;
    }

    boolean valueLeftOut() {
        return valueLeftOut;
    }

    /** What everybody may see of it who may see it at all. */
    DeadLetterView view(DeadLetterView.@Nullable Contents contents) {
        return new DeadLetterView(
                id,
                setAsideAt,
                cause,
                detail,
                state,
                origin,
                eventId,
                eventType,
                customerId,
                sequence,
                valueBytes,
                valueLeftOut,
                settledAt,
                settledBy,
                discardReason,
                lastReplayAt == null || lastReplayBy == null || lastReplayResult == null
                        ? null
                        : new DeadLetterView.Replay(lastReplayResult, lastReplayAt, lastReplayBy),
                contents);
    }
}
