package tandem.exchange.stream;

import tandem.exchange.problems.Reason;

/** Why a stream is not begun. */
enum StreamReason implements Reason {
    /** As many readers as this replica serves, or as one caller may have, are there already. */
    TOO_MANY_READERS;

    @Override
    public int status() {
        return 503;
    }
}
