package tandem.exchange.positions;

/**
 * Events that are known to exist and were not taken in.
 *
 * @param from the first missing number
 * @param to the last missing number
 */
public record Gap(long from, long to) {}
