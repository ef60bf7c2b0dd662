package tandem.sales.deals;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;

/**
 * A line as a request writes it.
 *
 * @param quantity one when nothing is said
 * @param unitPrice the list price when nothing is said
 * @param discount taken off the line as a whole
 */
record SellLine(
        @NotNull UUID product,

        @Positive @DecimalMax("1000000000") @Digits(integer = 10, fraction = 3) @Nullable
        BigDecimal quantity,

        @Nullable Money unitPrice,
        @Nullable Money discount) {}
