package tandem.exchange.problems;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that callers can be answered in. */
final class Languages {

    private static final Locale STANDARD = Locale.ENGLISH;
    static final List<Locale> ALL =
            List.of(STANDARD, Locale.of("nl"), Locale.JAPANESE, Locale.GERMAN, Locale.of("ar"), Locale.of("sv"));

    private Languages() {}

    /** The best of our languages for an {@code Accept-Language} header; English where there is none. */
    static Locale bestFor(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return STANDARD;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return best == null ? STANDARD : best;
        } catch (IllegalArgumentException e) {
            return STANDARD;
        }
    }
}
