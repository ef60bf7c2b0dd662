package tandem.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a deal; the amount of a line is quantity times unit price less the discount.
 *
 * @param discount taken off the line as a whole
 */
public record DealLine(
        UUID productId,
        String product,
        BigDecimal quantity,
        Money unitPrice,
        @Nullable Money discount) {

    public DealLine {
        Checks.text(product, "product name");
    }
}
