package tandem.exchange.webhooks.sending;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import tandem.exchange.webhooks.endpoints.DisabledBecause;
import tandem.exchange.webhooks.endpoints.EndpointDisabling;
import tandem.exchange.webhooks.lanes.Course;
import tandem.exchange.webhooks.lanes.Lane;

/** Disables endpoints whose receivers are gone, or have failed for five days without a single success. */
@Singleton
class EndingEndpoints {

    private final EndpointDisabling disabling;
    private final Clock clock;

    EndingEndpoints(EndpointDisabling disabling, Clock clock) {
        this.disabling = disabling;
        this.clock = clock;
    }

    /** Disables the endpoint if this run has shown that it should be. */
    void endIfDue(Lane lane, Course run) {
        Instant last = run.lastAttempt();
        if (run.gone()) {
            disabling.disable(lane.endpoint(), lane.url(), DisabledBecause.GONE, clock.instant());
        } else if (last != null && run.health().isHopeless(last)) {
            disabling.disable(lane.endpoint(), lane.url(), DisabledBecause.FAILING, clock.instant());
        }
    }
}
