package tandem.exchange.positions;

import tandem.exchange.problems.Reason;

/** Why an answer from a view is refused. */
enum PositionReason implements Reason {
    /** What the caller has seen on the other side is not in this side's views yet. */
    NOT_YET_APPLIED(503);

    private final int status;

    PositionReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
