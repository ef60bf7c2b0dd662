package tandem.sales.deals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Opens a deal.
 *
 * @param name what people call it
 * @param owner who looks after it; the caller when nobody is named
 * @param lead the lead that becomes this deal
 * @param occurredAt when it was really opened; importers only
 */
record OpenDeal(
        @NotNull UUID customer,
        @CodePoints(max = 200) @Nullable String name,
        @Nullable UUID owner,
        @Nullable UUID lead,
        @Size(max = 200) @Nullable List<@NotNull @Valid SellLine> lines,
        @Nullable Instant occurredAt) {

    List<SellLine> sold() {
        return lines == null ? List.of() : lines;
    }
}
