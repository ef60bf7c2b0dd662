package tandem.exchange.deadletters;

/** What came of a replay. */
public enum ReplayResult {
    /** It has had its effect now. */
    TAKEN,
    /** Its event had its effect before; nothing changed. */
    ALREADY_KNOWN,
    /** It still cannot be taken in. */
    REFUSED
}
