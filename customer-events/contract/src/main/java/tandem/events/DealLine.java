package tandem.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a deal. Its amount is quantity times unit price, rounded half up to the decimals of the currency, less the
 * discount.
 *
 * @param product the product's name at that moment
 * @param quantity above zero, at most 12 digits before the point and 6 behind; kept without trailing zeros
 * @param discount taken off the line as a whole
 */
public record DealLine(
        UUID productId,
        String product,
        BigDecimal quantity,
        Money unitPrice,
        @Nullable Money discount) {

    public DealLine {
        Checks.present(productId, "product id");
        Checks.text(product, "product name");
        Checks.present(unitPrice, "unit price");
        quantity = Checks.number(quantity, 12, 6, "quantity");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("quantity is " + quantity + ", not above zero");
        }
    }
}
