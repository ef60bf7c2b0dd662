package tandem.exchange.partners;

/** How much of an event somebody may read. */
public enum Detail {
    /** What tells it apart: its type, its times, and the ids of subject and customer. */
    IDS,
    /** Beside these the few fields that the contract names for its type. */
    THIN,
    /** The data as it was published. */
    WHOLE
}
