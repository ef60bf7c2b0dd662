package tandem.exchange.problems;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of reasons in one language, from the bundles that stand beside them. */
public final class Wording {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Locale language;

    public Wording(Locale language) {
        this.language = language;
    }

    /** The words for an {@code Accept-Language} header; English without one. */
    public static Wording of(@Nullable String acceptLanguage) {
        return new Wording(Languages.bestFor(acceptLanguage));
    }

    /** The language itself. */
    public Locale language() {
        return language;
    }

    /** What the reason is called; its code in plain words where the bundle has no title. */
    public String title(Reason reason, Map<String, Object> parameters) {
        return filled(title(reason), parameters);
    }

    /** The same for any request, with the names of parameters in braces. */
    public String title(Reason reason) {
        String title = text(reason, "title");
        return title == null ? reason.code().replace('_', ' ') : title;
    }

    /** What happened; null where the bundle says no more than the title. */
    @Nullable
    public String detail(Reason reason, Map<String, Object> parameters) {
        String detail = detail(reason);
        return detail == null ? null : filled(detail, parameters);
    }

    /** The same for any request, with the names of parameters in braces. */
    @Nullable
    public String detail(Reason reason) {
        return text(reason, "detail");
    }

    private @Nullable String text(Reason reason, String part) {
        try {
            Class<?> type = reason instanceof Enum<?> constant ? constant.getDeclaringClass() : reason.getClass();
            return ResourceBundle.getBundle(
                            "problems." + type.getSimpleName(), language, type.getClassLoader(), NO_FALLBACK)
                    .getString(reason.code() + "." + part);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private static String filled(String text, Map<String, Object> parameters) {
        return PARAMETER
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(shown(parameters.get(name.group(1)))));
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> several -> several.stream().map(Wording::shown).collect(Collectors.joining(", "));
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }
}
