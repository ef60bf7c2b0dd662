package tandem.faults.partners;

import tandem.events.Side;

/**
 * Events of one type and day, as the service counts them.
 *
 * @param day in UTC, as {@code 2026-11-22}
 */
public record Counted(Side side, String day, String type, long count) {}
