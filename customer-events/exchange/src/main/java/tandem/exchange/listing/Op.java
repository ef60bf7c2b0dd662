package tandem.exchange.listing;

import java.util.Locale;

/** How a filter compares; written as {@code field[op]=value}, and {@code field=value} for {@link #EQ}. */
public enum Op {
    EQ("= :%s"),
    NE("<> :%s"),
    /** One of several values, separated by commas. */
    IN("in :%s"),
    LT("< :%s"),
    LTE("<= :%s"),
    GT("> :%s"),
    GTE(">= :%s"),
    /** A part of a text, whatever its case. */
    CONTAINS("like lower(:%s) escape '!'"),
    /** {@code true}: without a value; {@code false}: with one. */
    NULL("");

    private final String condition;

    Op(String condition) {
        this.condition = condition;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HQL condition on an attribute. */
    String on(String attribute, String parameter, Object value) {
        return switch (this) {
            case CONTAINS -> "lower(" + attribute + ") " + condition.formatted(parameter);
            case NULL -> attribute + (value.equals(true) ? " is null" : " is not null");
            case EQ, NE, IN, LT, LTE, GT, GTE -> attribute + " " + condition.formatted(parameter);
        };
    }
}
