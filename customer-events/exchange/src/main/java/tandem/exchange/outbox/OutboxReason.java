package tandem.exchange.outbox;

import tandem.exchange.problems.Reason;

/** Why the outbox refuses an event, and with it the change that it tells of; or a command about it. */
enum OutboxReason implements Reason {
    /** Its data is larger than {@code max_bytes} as JSON. */
    EVENT_TOO_LARGE(413),
    /** Too many events wait to be published. */
    OUTBOX_FULL(503),
    /** An operator unblocks a stream that is not blocked. */
    STREAM_NOT_BLOCKED(409);

    private final int status;

    OutboxReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
