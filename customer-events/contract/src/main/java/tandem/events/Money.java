package tandem.events;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in one currency; amounts of different currencies are never added.
 *
 * @param amount with the currency's own number of decimals
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(amount + " has more decimals than " + currency + " knows");
        }
        amount = amount.setScale(decimals);
    }
}
