package tandem.sales;

import java.math.BigDecimal;
import java.util.Currency;
import tandem.events.Money;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.Parameter;
import tandem.exchange.imports.Row;

/** Names and amounts as files hold them, within the limits that the API has for them too. */
public final class Uploaded {

    /** The one currency of all amounts of an upload; US dollars when nothing is said. */
    public static final Parameter CURRENCY = Parameter.oneOf(
            "currency",
            Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(Currency::getCurrencyCode)
                    .sorted()
                    .toList());

    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 18;

    private Uploaded() {}

    /** The currency of this upload. */
    public static String currency(ImportRun run) {
        return run.parameter(CURRENCY.name(), "USD");
    }

    /** A name; {@code too_long} beyond 200 code points. */
    public static String name(Row row, String column) {
        String name = row.text(column);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw row.refused(column, "too_long", column + " is too long", "at most 200 characters");
        }
        return name;
    }

    /** An amount of zero or more; {@code not_an_amount} when the currency does not know it. */
    public static Money amount(Row row, String column, BigDecimal told, String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        BigDecimal plain = told.stripTrailingZeros();
        if (told.signum() < 0 || plain.scale() > decimals || plain.precision() - plain.scale() > MOST_DIGITS) {
            throw row.refused(
                    column,
                    "not_an_amount",
                    "'%s' is no amount in %s".formatted(told.toPlainString(), currency),
                    "0 or more, with at most %d digits and %d decimals".formatted(MOST_DIGITS, decimals));
        }
        return new Money(told, currency);
    }
}
