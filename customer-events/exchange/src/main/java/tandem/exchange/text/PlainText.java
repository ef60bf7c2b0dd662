package tandem.exchange.text;

import java.text.Normalizer;
import java.util.Optional;
import tandem.exchange.problems.FaultReason;

/** What is done to every text that comes from outside. */
public final class PlainText {

    private PlainText() {}

    /** The text in Unicode's normal form C. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Why the text cannot be kept; empty when it can. */
    public static Optional<FaultReason> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return Optional.of(FaultReason.NUL_CHARACTER);
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return Optional.of(FaultReason.BROKEN_UNICODE);
            }
        }
        return Optional.empty();
    }
}
