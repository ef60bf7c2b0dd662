package tandem.exchange.parcels;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.events.Money;
import tandem.exchange.text.CodePoints;

record SendParcel(
        @NotNull @CodePoints(min = 1, max = 20) String name,
        @NotNull @Positive BigDecimal weight,
        ParcelState state,
        Instant postedAt,
        LocalDate wishedDate,
        UUID customerId,
        Integer floor,
        Boolean fragile,
        Money insuredFor,
        List<@Valid Piece> pieces,
        Map<String, String> labels) {

    record Piece(@NotNull String content, @Min(1) int quantity) {}
}
