package tandem.exchange.problems;

import java.util.Locale;

/**
 * Why a request is refused: a constant of an enum, one enum per service. Title and detail stand in the resource bundle
 * {@code problems/<simple name of the enum>} (and {@code _nl}, {@code _ja}, {@code _de}, {@code _ar}, {@code _sv}) under
 * {@code <code>.title} and {@code <code>.detail}, with named parameters as in {@code {limit}}.
 */
public interface Reason {

    /** The constant's name, which enums have already. */
    String name();

    /** The HTTP status of the answer. */
    int status();

    /** Stable and never translated: the name in lower case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The URI reference that RFC 9457 calls {@code type}. */
    default String type() {
        return "/problems/" + code();
    }
}
