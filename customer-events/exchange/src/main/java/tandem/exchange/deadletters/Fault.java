package tandem.exchange.deadletters;

import java.util.Locale;

/** Why a record was set aside. */
public enum Fault {
    /** It has a key and headers, but no data. */
    NO_VALUE,
    /** It is larger than any event may be. */
    TOO_LARGE,
    /** A header is missing or unreadable, or the data is no JSON or lacks what the contract requires. */
    MALFORMED,
    /** It says that somebody else than the owner of the topic sent it. */
    WRONG_SOURCE,
    /** Key, headers and data speak of different things. */
    CONTRADICTORY,
    /** It is well formed, and a consumer failed to apply it even by itself. */
    NOT_APPLICABLE;

    /** As it stands in headers, metrics and logs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
