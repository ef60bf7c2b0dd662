package tandem.exchange.eventtypes;

/** How an event gets to partners. */
enum Way {
    /** Posted to endpoints that want it. */
    WEBHOOK,

    /** Read from the journal, and the newest of each subject from the snapshot. */
    JOURNAL,

    /** Told live to who follows the stream. */
    STREAM
}
