package tandem.exchange.webhooks.recovery;

/** How far a recovery is. */
enum RecoveryState {
    /** Going through the journal. */
    RUNNING,
    /** Everything that could be given is given. */
    COMPLETED,
    /** It cannot go on, for the reason that it names. */
    FAILED
}
