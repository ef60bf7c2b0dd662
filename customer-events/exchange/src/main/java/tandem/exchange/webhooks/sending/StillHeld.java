package tandem.exchange.webhooks.sending;

import java.time.Duration;
import tandem.exchange.webhooks.lanes.Lane;
import tandem.exchange.webhooks.lanes.Lanes;

/** Whether a claim still stands, asked of the database once a second at most. */
final class StillHeld {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Lanes lanes;
    private final Lane lane;
    private long asked = System.nanoTime();
    private boolean held = true;

    StillHeld(Lanes lanes, Lane lane) {
        this.lanes = lanes;
        this.lane = lane;
    }

    /** By one thread only. */
    boolean isLost() {
        if (held && System.nanoTime() - asked > EVERY.toNanos()) {
            held = lanes.isHeld(lane);
            asked = System.nanoTime();
        }
        return !held;
    }
}
