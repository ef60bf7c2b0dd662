package tandem.exchange.outbox;

import jakarta.validation.constraints.NotNull;
import tandem.exchange.text.CodePoints;

/**
 * The command to begin a new epoch.
 *
 * @param reason which backup was restored, and why
 */
record RaiseEpoch(@NotNull @CodePoints(min = 1, max = 1000) String reason) {}
