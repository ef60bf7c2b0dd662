package tandem.desk.metrics;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param name the month, as in {@code 2026-03}, or {@code all}
 * @param from the first instant in it
 * @param to the first instant after it
 */
record Period(String name, Instant from, Instant to) {}
