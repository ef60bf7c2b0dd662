package tandem.sales.deals;

import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Set;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/**
 * How far a deal has come.
 *
 * <pre>
 *  prospecting --> qualified --> presented --> proposed &lt;--> negotiating &lt;---------+
 *      |               |             |            |             |                    |
 *      |               +-------------+------------+-------------+--> won --(reopen)--+
 *      |               |             |            |             |                    |
 *      +---------------+-------------+------------+-------------+--> lost -(reopen)--+
 * </pre>
 *
 * Stages may be passed over from {@code qualified} on, never from {@code prospecting}.
 */
public enum DealStage {
    /** Somebody might buy; nobody knows yet whether they can and want to. */
    PROSPECTING("prospecting"),
    /** The customer has the need, the means and the say. */
    QUALIFIED("qualified"),
    /** The customer has seen the product meet the need. */
    PRESENTED("presented"),
    /** An offer lies with the customer. */
    PROPOSED("proposed"),
    /** Terms are being settled. */
    NEGOTIATING("negotiating"),
    /** The customer has bought. */
    WON("won"),
    /** The customer will not buy. */
    LOST("lost");

    @EnumeratedValue
    private final String word;

    DealStage(String word) {
        this.word = word;
    }

    /** The stages that this one leads to; those of a closed deal only by reopening. */
    Set<DealStage> next() {
        return switch (this) {
            case PROSPECTING -> EnumSet.of(QUALIFIED, LOST);
            case QUALIFIED -> EnumSet.of(PRESENTED, PROPOSED, NEGOTIATING, WON, LOST);
            case PRESENTED -> EnumSet.of(PROPOSED, NEGOTIATING, WON, LOST);
            case PROPOSED -> EnumSet.of(NEGOTIATING, WON, LOST);
            case NEGOTIATING -> EnumSet.of(PROPOSED, WON, LOST);
            case WON, LOST -> EnumSet.of(NEGOTIATING);
        };
    }

    void requireLeadsTo(DealStage wanted) {
        if (!next().contains(wanted)) {
            throw new Refusal(SalesReason.MOVE_NOT_ALLOWED)
                    .with("from", word)
                    .with("to", wanted.word)
                    .with("allowed_transitions", next());
        }
    }

    void requireOpen() {
        if (isClosed()) {
            throw new Refusal(SalesReason.DEAL_IS_CLOSED).with("stage", word);
        }
    }

    void requireClosed() {
        if (!isClosed()) {
            throw new Refusal(SalesReason.DEAL_IS_OPEN).with("stage", word);
        }
    }

    /** Won and lost are come to by commands of their own. */
    void requireNoClose() {
        if (isClosed()) {
            throw new Refusal(SalesReason.CLOSING_IS_A_COMMAND).with("to", word);
        }
    }

    boolean isClosed() {
        return switch (this) {
            case WON, LOST -> true;
            case PROSPECTING, QUALIFIED, PRESENTED, PROPOSED, NEGOTIATING -> false;
        };
    }

    String word() {
        return word;
    }
}
