package tandem.local.replay;

import java.time.Instant;

/** From an instant up to, and without, another. */
record Period(Instant from, Instant to) {}
