package tandem.exchange.retention;

import java.time.Duration;

/** How long something is to be kept, and why not for less. */
final class Keeping {

    private Keeping() {}

    /**
     * Refuses to go on with less than the shortest time.
     *
     * @param setting that says how long
     * @param orElse what would happen then
     */
    static void demand(String setting, Duration keep, Duration shortest, String orElse) {
        if (keep.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("%s is %d days; it must be at least %d, or %s"
                    .formatted(setting, keep.toDays(), shortest.toDays(), orElse));
        }
    }
}
