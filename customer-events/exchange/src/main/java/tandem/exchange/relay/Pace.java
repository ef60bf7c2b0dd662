package tandem.exchange.relay;

import java.time.Duration;

/**
 * How long a relay rests between passes. While busy at least 25 ms, since a pass at every commit would take the time that
 * the writers need; while idle longer and longer, up to a second.
 */
final class Pace {

    static final Duration BUSY = Duration.ofMillis(25);
    static final Duration FIRST_IDLE = Duration.ofMillis(100);
    static final Duration LONGEST = Duration.ofSeconds(1);

    private Duration idle = FIRST_IDLE;

    Duration after(PassEnd end) {
        Duration rest = switch (end) {
            case BUSY -> BUSY;
            case IDLE -> idle;
            case FAILED -> LONGEST;
        };
        idle = end == PassEnd.IDLE ? longer(idle) : FIRST_IDLE;
        return rest;
    }

    private static Duration longer(Duration rest) {
        Duration doubled = rest.multipliedBy(2);
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
