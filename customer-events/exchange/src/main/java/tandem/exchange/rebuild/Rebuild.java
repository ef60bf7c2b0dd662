package tandem.exchange.rebuild;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.peer.PeerPage;

/**
 * The life of a rebuild; {@link RebuildState} shows its moves. Each step changes it in the transaction of what the step
 * did, so that a killed one has done nothing.
 */
@Entity
@Table(name = "view_rebuild")
class Rebuild {

    @Id
    private UUID id;

    private String view;

    @Enumerated(EnumType.STRING)
    private RebuildState state = RebuildState.WAITING;

    private String requestedBy;
    private Instant requestedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @Embedded
    private ReadSoFar read = ReadSoFar.NOTHING;

    private @Nullable Instant settleUntil;

    @Embedded
    private @Nullable Comparison comparison;

    @Embedded
    private Attempts attempts = Attempts.NONE;

    Rebuild() {}

    private Rebuild(UUID id, String view, String requestedBy, Instant now) {
        this.id = id;
        this.view = view;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    static Rebuild request(UUID id, String view, String requestedBy, Instant now) {
        return new Rebuild(id, view, requestedBy, now);
    }

    /** The shadow is there. */
    void begin(Instant now) {
        startedAt = now;
        move(RebuildState.READING);
    }

    /** A page is in the shadow. At the end of the snapshot the journal follows; at its end the comparison. */
    void read(PeerPage page, Instant now, Duration pause) {
        read = read.with(page);
        move(RebuildState.READING);
        if (!page.atEnd()) {
            return;
        }
        if (!read.following()) {
            read = read.andThenTheJournal();
        } else if (settleUntil != null && now.isBefore(settleUntil)) {
            attempts = Attempts.from(now.plus(pause));
        } else {
            move(RebuildState.COMPARING);
        }
    }

    /** The rows were compared; what differs is given until then to vanish, once. */
    void compared(Comparison found, Instant until) {
        comparison = found;
        if (found.differences() > 0 && settleUntil == null) {
            settleUntil = until;
            move(RebuildState.READING);
        } else {
            move(RebuildState.SWAPPING);
        }
    }

    void complete(Instant now) {
        finishedAt = now;
        move(RebuildState.COMPLETED);
    }

    /** A step came to nothing and is tried again later. */
    void failed(String error, Instant again) {
        attempts = attempts.failed(error, again);
    }

    void giveUp(String error, Instant now) {
        finishedAt = now;
        move(RebuildState.FAILED);
        attempts = Attempts.ended(error);
    }

    private void move(RebuildState next) {
        state = next;
        attempts = Attempts.NONE;
    }

    UUID id() {
        return id;
    }

    String view() {
        return view;
    }

    RebuildState state() {
        return state;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    ReadSoFar readSoFar() {
        return read;
    }

    @Nullable
    Comparison comparison() {
        return comparison;
    }

    Attempts attempts() {
        return attempts;
    }
}
