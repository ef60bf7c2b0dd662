package tandem.sales.deals;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.sales.Act;
import tandem.sales.reps.Seller;

/**
 * A chance to sell to one customer. Opened in {@code prospecting}, it advances through the stages until it is won or
 * lost; a close is withdrawn by reopening, and may come again. {@link DealStage} shows the way. Every move goes through
 * {@link #moveTo} and leaves a {@link DealStep}; stage and times are what the steps say, kept at hand.
 */
@Entity
class Deal {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Origin origin;

    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private DealStage stage;

    @Embedded
    private @Nullable Agreement agreement;

    @Embedded
    private Lines lines;

    @Embedded
    private DealTimes times;

    @Embedded
    private History history;

    Deal() {}

    static Deal open(UUID id, Origin origin, Lines lines, Seller owner, Act act) {
        Deal deal = new Deal();
        deal.id = id;
        deal.origin = origin;
        deal.ownerId = owner.rep();
        deal.lines = lines;
        deal.times = DealTimes.opened(act.at());
        deal.history = new History();
        deal.record(null, DealStage.PROSPECTING, owner, act, null);
        return deal;
    }

    /** Sells this instead of what the lines said before. */
    void changeLines(Lines newLines) {
        stage.requireOpen();
        lines = newLines;
    }

    /** From now on that rep looks after it. */
    void reassign(Seller newOwner) {
        stage.requireOpen();
        ownerId = newOwner.rep();
    }

    /** Comes one or more stages further, or back from negotiating to proposed. */
    void advance(DealStage next, Seller owner, Act act) {
        stage.requireOpen();
        next.requireNoClose();
        moveTo(next, owner, act, null);
    }

    /** The customer buys. */
    void win(Seller owner, Act act, @Nullable String reason, Agreement reached) {
        stage.requireLeadsTo(DealStage.WON);
        lines.requireSomethingSold();
        moveTo(DealStage.WON, owner, act, reason);
        agreement = reached;
    }

    /** The customer will not buy. */
    void lose(Seller owner, Act act, String reason) {
        moveTo(DealStage.LOST, owner, act, reason);
    }

    /** Withdraws the close. */
    void reopen(Seller owner, Act act, String reason) {
        stage.requireClosed();
        moveTo(DealStage.NEGOTIATING, owner, act, reason);
        agreement = null;
    }

    private void moveTo(DealStage next, Seller owner, Act act, @Nullable String reason) {
        stage.requireLeadsTo(next);
        history.requireInOrder(act.at());
        times = times.moved(next, act);
        record(stage, next, owner, act, reason);
    }

    private void record(@Nullable DealStage from, DealStage to, Seller owner, Act act, @Nullable String reason) {
        history.record(DealStep.of(from, to, act, owner, lines.amount(), reason));
        stage = to;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Origin origin() {
        return origin;
    }

    UUID ownerId() {
        return ownerId;
    }

    DealStage stage() {
        return stage;
    }

    /** What it was won with; nothing unless it is won. */
    Agreement agreement() {
        return agreement == null ? Agreement.NONE : agreement;
    }

    Lines lines() {
        return lines;
    }

    DealTimes times() {
        return times;
    }

    History history() {
        return history;
    }
}
