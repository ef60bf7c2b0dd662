package tandem.exchange.webhooks.fanout;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Asks for a restart when fan-out hangs. A step that fails, as while the database is away, is no reason: it is tried again. */
@Singleton
@Liveness
class FanoutLiveness implements HealthCheck {

    private static final Duration HANGS_AFTER = Duration.ofMinutes(2);

    private final OwnTopic topic;

    FanoutLiveness(OwnTopic topic) {
        this.topic = topic;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("webhook fan-out moves")
                .status(topic.still().compareTo(HANGS_AFTER) < 0)
                .build();
    }
}
