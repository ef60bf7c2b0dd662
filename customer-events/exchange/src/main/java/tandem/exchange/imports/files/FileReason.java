package tandem.exchange.imports.files;

import tandem.exchange.problems.Reason;

/** Why a file as a whole cannot be taken in. */
public enum FileReason implements Reason {
    FILE_EMPTY,
    NOT_UTF_8,
    HEADER_BROKEN,
    HEADER_UNREADABLE,
    LINE_TOO_LONG,
    TOO_MANY_ROWS;

    @Override
    public int status() {
        return 422;
    }
}
