package tandem.exchange.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Begins with the present, since a broker refuses and forgets by it, and stands still until it is moved. */
final class MovableClock extends Clock {

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
