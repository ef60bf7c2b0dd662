package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import tandem.exchange.positions.Freshness;

/**
 * Asks for a restart when records wait and none has been committed for too long. Waiting for the database or the broker is
 * no reason: a restart would bring neither back.
 */
@Singleton
@Liveness
class InboxLiveness implements HealthCheck {

    private final Freshness freshness;
    private final Offsets offsets;
    private final Outage outage;
    private final InboxConfig config;
    private final Clock clock;

    InboxLiveness(Freshness freshness, Offsets offsets, Outage outage, InboxConfig config, Clock clock) {
        this.freshness = freshness;
        this.offsets = offsets;
        this.outage = outage;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Instant behind = freshness.behindSince();
        Instant committed = offsets.lastCommit();
        Instant tooLongAgo = clock.instant().minus(config.stuckAfter());
        boolean stuck = outage.since() == null
                && behind != null
                && behind.isBefore(tooLongAgo)
                && committed.isBefore(tooLongAgo);
        return HealthCheckResponse.named("inbox moves")
                .status(!stuck)
                .withData("last_commit", committed.toString())
                .build();
    }
}
