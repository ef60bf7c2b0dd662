package tandem.exchange.rebuild;

import jakarta.validation.constraints.NotNull;

/** The wish to have a view made anew. */
record RequestRebuild(@NotNull String view) {}
