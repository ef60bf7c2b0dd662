package tandem.exchange.convergence;

/**
 * What one range of customers comes to.
 *
 * @param range the last byte of the customers' ids, 0 to 255
 * @param count how many subjects they have
 * @param digest the sum of 60 bits of each fingerprint, in decimal digits
 */
public record RangeDigest(int range, long count, String digest) {

    /** How many ranges there are. */
    public static final int RANGES = 256;

    static RangeDigest empty(int range) {
        return new RangeDigest(range, 0, "0");
    }
}
