package tandem.exchange.problems;

/** What can be wrong with one field, parameter or header. Never a problem of its own, always one of {@code errors[]}. */
public enum FaultReason implements Reason {
    REQUIRED,
    UNKNOWN_FIELD,
    UNKNOWN_PARAMETER,
    REPEATED_PARAMETER,
    NOT_A_TEXT,
    NOT_A_NUMBER,
    NOT_AN_INTEGER,
    NOT_A_BOOLEAN,
    NOT_AN_INSTANT,
    NOT_A_DATE,
    NOT_A_UUID,
    NOT_ONE_OF,
    NOT_AN_OBJECT,
    NOT_A_LIST,
    NOT_READABLE,
    NOT_AN_ENTITY_TAG,
    NOT_A_KEY,
    OUT_OF_RANGE,
    TOO_MANY_VALUES,
    NUL_CHARACTER,
    BROKEN_UNICODE;

    @Override
    public int status() {
        return 400;
    }
}
