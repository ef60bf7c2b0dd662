package tandem.exchange.webhooks.recovery;

import tandem.exchange.problems.Reason;

/** Why a recovery is not begun. */
enum RecoveryReason implements Reason {
    /** One of this endpoint runs already. */
    RECOVERY_RUNNING(409),
    /** {@code since} does not lie before {@code until}, or not in the past 90 days. */
    RECOVERY_RANGE(422);

    private final int status;

    RecoveryReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
