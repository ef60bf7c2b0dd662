package tandem.sales.deals;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Gives a deal to another rep. */
record ReassignDeal(@NotNull UUID owner) {}
