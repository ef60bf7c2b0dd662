package tandem.sales.deals;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.UUID;
import tandem.events.DealLine;
import tandem.events.Money;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/**
 * What is sold at which price; the currency is the deal's.
 *
 * @param product the product's name when the line was written
 * @param discount taken off the line as a whole
 */
@Embeddable
record Line(UUID productId, String product, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discount) {

    private static final int MOST_DIGITS = 18;

    Line {
        if (quantity.signum() <= 0 || unitPrice.signum() < 0 || discount.signum() < 0) {
            throw new Refusal(SalesReason.LINE_BELOW_ZERO).with("product", product);
        }
    }

    /** Quantity times unit price, rounded half up to what the currency knows, less the discount. */
    BigDecimal amount(String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        BigDecimal amount = quantity.multiply(unitPrice)
                .setScale(decimals, RoundingMode.HALF_UP)
                .subtract(discount);
        if (amount.signum() < 0) {
            throw new Refusal(SalesReason.DISCOUNT_ABOVE_LINE)
                    .with("product", product)
                    .with("discount", discount.toPlainString());
        }
        return requireWritable(amount);
    }

    /** Amounts have at most 18 digits before the point. */
    static BigDecimal requireWritable(BigDecimal amount) {
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new Refusal(SalesReason.AMOUNT_TOO_LARGE).with("digits", MOST_DIGITS);
        }
        return amount;
    }

    DealLine told(String currency) {
        Money off = discount.signum() == 0 ? null : new Money(discount, currency);
        return new DealLine(productId, product, quantity, new Money(unitPrice, currency), off);
    }
}
