package tandem.exchange.deadletters;

/** Where a letter stands: {@code WAITING -> REPLAYED | DISCARDED}, and {@code DISCARDED -> REPLAYED}. */
enum LetterState {
    /** What it says is missing here. */
    WAITING,
    /** What it says has had its effect. */
    REPLAYED,
    /** An operator gave it up; what it says stays missing. */
    DISCARDED
}
