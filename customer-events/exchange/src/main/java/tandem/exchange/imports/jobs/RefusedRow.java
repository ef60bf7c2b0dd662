package tandem.exchange.imports.jobs;

import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.RowRefused;
import tandem.exchange.imports.files.Texts;

/** A row that was not taken in, as its sender is told of it. */
record RefusedRow(
        int rowNumber, String column, String value, String reason, String acceptedForms, String code, long line) {

    /** Code points that are kept of each text. */
    private static final int LONGEST = 2_000;

    static RefusedRow of(int rowNumber, long line, RowRefused refusal) {
        return new RefusedRow(
                rowNumber,
                told(refusal.column()),
                told(refusal.value()),
                told(refusal.reason()),
                told(refusal.acceptedForms()),
                refusal.code(),
                line);
    }

    private static String told(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String kept = Texts.storable(text);
        int length = kept.codePointCount(0, kept.length());
        return length <= LONGEST ? kept : kept.substring(0, kept.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
