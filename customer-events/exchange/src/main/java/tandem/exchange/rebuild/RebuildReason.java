package tandem.exchange.rebuild;

import tandem.exchange.problems.Reason;

/** Why a rebuild is refused. */
enum RebuildReason implements Reason {
    /** The same view is being rebuilt already, by the one with {@code rebuild_id}. */
    REBUILD_RUNNING(409);

    private final int status;

    RebuildReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
