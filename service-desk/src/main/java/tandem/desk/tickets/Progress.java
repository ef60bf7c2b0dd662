package tandem.desk.tickets;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.desk.DeskReason;
import tandem.exchange.problems.Refusal;

/** Where a ticket stands, and the steps that led there. */
@Embeddable
class Progress {

    @Enumerated(EnumType.STRING)
    private TicketState state;

    private Instant lastStepAt;
    private long revision;

    @OneToMany(mappedBy = "ticket", cascade = CascadeType.PERSIST)
    @OrderBy("revision")
    private List<TicketStep> steps = new ArrayList<>();

    @Transient
    private @Nullable TicketStep last;

    @SuppressWarnings("NullAway.Init")
    Progress() {}

    /** Where the move leads, if the state offers it and time does not run backwards. */
    TicketState after(TicketMove move, Instant at) {
        TicketState next = state.after(move)
                .orElseThrow(() -> new Refusal(DeskReason.MOVE_NOT_ALLOWED)
                        .with("state", state.word())
                        .with("move", move.command())
                        .with("allowed_transitions", state.allowedTransitions()));
        if (at.isBefore(lastStepAt)) {
            throw new Refusal(DeskReason.BEFORE_LAST_STEP).with("last_step_at", lastStepAt);
        }
        return next;
    }

    void record(Ticket ticket, TicketMove move, TicketState next, Occasion on, @Nullable String note) {
        state = next;
        lastStepAt = on.at();
        revision++;
        last = TicketStep.of(ticket, move, on, note);
        steps.add(last);
    }

    void touch() {
        revision++;
    }

    /** The step that was just recorded; only after a move of this transaction. */
    TicketStep last() {
        return Objects.requireNonNull(last, "no move yet");
    }

    TicketState state() {
        return state;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    /** Raised by every change, so also by each of several changes in one transaction. */
    long revision() {
        return revision;
    }

    List<TicketStep> steps() {
        return List.copyOf(steps);
    }
}
