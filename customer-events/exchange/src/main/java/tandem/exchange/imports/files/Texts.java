package tandem.exchange.imports.files;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import tandem.exchange.imports.RowRefused;

/** Which texts can be kept: any script, composed (Unicode NFC), without NUL and broken surrogates. */
public final class Texts {

    private Texts() {}

    /** The row with its values composed, or unreadable when one of them cannot be kept. */
    static FileRow row(int number, long line, Map<String, String> values) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String value = entry.getValue();
            if (!isStorable(value)) {
                return FileRow.unreadable(
                        number,
                        line,
                        new RowRefused(
                                entry.getKey(),
                                value,
                                "broken_text",
                                entry.getKey() + " holds a NUL or a broken surrogate pair",
                                "text without NUL"));
            }
            if (!value.isBlank()) {
                kept.put(entry.getKey(), Normalizer.normalize(value, Normalizer.Form.NFC));
            }
        }
        return FileRow.readable(number, line, kept);
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(Texts::isSurrogate);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The text with a sign in the place of what PostgreSQL does not keep. */
    public static String storable(String text) {
        if (isStorable(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> isSurrogate(c) ? 0xFFFD : c == 0 ? 0x2400 : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
