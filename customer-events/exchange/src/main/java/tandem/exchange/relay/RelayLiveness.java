package tandem.exchange.relay;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Asks for a restart when a relay's thread has died; one that only fails goes on by itself. */
@Singleton
@Liveness
class RelayLiveness implements HealthCheck {

    private final Relay relay;

    RelayLiveness(Relay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("relays run").status(relay.isAlive()).build();
    }
}
