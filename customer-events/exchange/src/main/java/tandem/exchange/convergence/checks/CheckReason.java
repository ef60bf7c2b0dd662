package tandem.exchange.convergence.checks;

import tandem.exchange.problems.Reason;

/** Why a check or a repair is refused, or why a check failed. */
enum CheckReason implements Reason {
    /** Another check is not finished. */
    CHECK_IN_PROGRESS(409),
    /** Only what a completed check found can be repaired. */
    CHECK_NOT_COMPLETED(409),
    /** The two sides say their facts in different forms; one of them has another version. */
    FORMS_DIFFER(409),
    /** The other side did not answer. */
    PEER_UNAVAILABLE(503),
    /** Something that nobody foresaw. */
    CHECK_FAILED(500);

    private final int status;

    CheckReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
