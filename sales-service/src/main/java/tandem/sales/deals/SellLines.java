package tandem.sales.deals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Says anew what a deal is about. */
record SellLines(@NotNull @Size(max = 200) List<@NotNull @Valid SellLine> lines) {}
