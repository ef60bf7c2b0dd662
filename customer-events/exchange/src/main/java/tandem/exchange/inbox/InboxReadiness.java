package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while events wait for the database. */
@Singleton
@Readiness
class InboxReadiness implements HealthCheck {

    private final Outage outage;

    InboxReadiness(Outage outage) {
        this.outage = outage;
    }

    @Override
    public HealthCheckResponse call() {
        Instant since = outage.since();
        return since == null
                ? HealthCheckResponse.up("inbox")
                : HealthCheckResponse.named("inbox")
                        .down()
                        .withData("database_away_since", since.toString())
                        .build();
    }
}
