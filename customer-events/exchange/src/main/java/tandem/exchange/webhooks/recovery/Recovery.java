package tandem.exchange.webhooks.recovery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.time.Ids;

/** The life of a recovery: it runs page by page until it is completed, or fails. */
@Entity
@Table(name = "webhook_recovery")
class Recovery {

    @Id
    private UUID id;

    private UUID endpointId;
    private Instant since;
    private Instant until;

    @Enumerated(EnumType.STRING)
    private RecoveryState state = RecoveryState.RUNNING;

    private @Nullable String cursor;
    private long lookedAt;
    private long recovered;
    private @Nullable String problem;
    private Instant requestedAt;
    private Instant stepAt;
    private @Nullable Instant endedAt;

    Recovery() {}

    static Recovery request(UUID endpoint, Instant since, Instant until, Instant now) {
        Recovery recovery = new Recovery();
        recovery.id = Ids.next();
        recovery.endpointId = endpoint;
        recovery.since = since;
        recovery.until = until;
        recovery.requestedAt = now;
        recovery.stepAt = now;
        return recovery;
    }

    /** Lets others go first until then. */
    void putOff(Instant until) {
        stepAt = until;
    }

    /** Has gone through one more page. */
    void passed(String next, int events, int given, Instant now) {
        cursor = next;
        stepAt = now;
        lookedAt += events;
        recovered += given;
    }

    /**
     * Everything that stands in the journal is looked at. What was published shortly before the request may still be on its
     * way into it, so the end counts only when that has settled.
     *
     * @param read when the reading of its last page began
     * @param settling how long after the request
     */
    void endOfJournal(Instant read, Duration settling) {
        Instant settled = requestedAt.plus(settling);
        if (read.isBefore(settled)) {
            stepAt = settled;
        } else {
            end(RecoveryState.COMPLETED, read);
        }
    }

    /** @param code of the problem, as in {@code cursor_outlived} */
    void fail(String code, Instant now) {
        problem = code;
        end(RecoveryState.FAILED, now);
    }

    private void end(RecoveryState ended, Instant now) {
        state = ended;
        endedAt = now;
    }

    /**
     * Whether something that was recorded then is asked for. An end that is not earlier than the request leaves nothing out:
     * what the database recorded just before by a clock that was ahead of the replica's is not to be missed.
     */
    boolean covers(Instant recorded) {
        boolean toTheEnd = !until.isBefore(requestedAt);
        return !recorded.isBefore(since) && (toTheEnd || recorded.isBefore(until));
    }

    UUID id() {
        return id;
    }

    UUID endpointId() {
        return endpointId;
    }

    Instant since() {
        return since;
    }

    Instant until() {
        return until;
    }

    RecoveryState state() {
        return state;
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    long lookedAt() {
        return lookedAt;
    }

    long recovered() {
        return recovered;
    }

    @Nullable
    String problem() {
        return problem;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
