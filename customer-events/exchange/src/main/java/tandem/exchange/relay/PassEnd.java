package tandem.exchange.relay;

/** How a relay's pass ended, which says how long it rests. */
enum PassEnd {
    /** Something was published; more may wait. */
    BUSY,
    /** There was nothing that this relay could publish. */
    IDLE,
    /** The broker or the database failed. */
    FAILED
}
