package tandem.faults.partners;

import tandem.events.Side;

/**
 * An event as a reader of a stream saw it.
 *
 * @param connection the how-manieth of this reader brought it
 */
public record Streamed(Side side, String id, String type, String customer, long sequence, int connection) {}
