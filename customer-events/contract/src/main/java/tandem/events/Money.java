package tandem.events;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in one currency; amounts of different currencies are never added.
 *
 * @param amount with the currency's own number of decimals, at most 18 digits before the point
 * @param currency ISO 4217 code of a currency that is paid in
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        int decimals = decimalsOf(Checks.text(currency, "currency"));
        amount = Checks.number(amount, 18, decimals, currency + " amount").setScale(decimals);
    }

    private static int decimalsOf(String code) {
        int decimals = known(code).getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException(code + " is no currency that is paid in");
        }
        return decimals;
    }

    private static Currency known(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(code + " is no ISO 4217 currency code", e);
        }
    }
}
