package tandem.exchange.peer;

import tandem.exchange.problems.Reason;

/** Why what needs the other side is refused here. */
enum PeerReason implements Reason {
    /** Its address or the token for it is not configured. */
    PEER_UNKNOWN(409);

    private final int status;

    PeerReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
