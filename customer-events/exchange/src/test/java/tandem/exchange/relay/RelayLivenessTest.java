package tandem.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import tandem.exchange.outbox.CommitBell;

class RelayLivenessTest {

    private final Relay relay = new Relay(
            null,
            Map.of("bootstrap.servers", "127.0.0.1:1"),
            Clock.systemUTC(),
            new CommitBell(),
            new SimpleMeterRegistry());
    private final RelayLiveness liveness = new RelayLiveness(relay);

    @Test
    void relays_that_only_fail_are_alive_and_ones_whose_threads_have_ended_are_not() throws InterruptedException {
        relay.start(null);
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);

        relay.stop(null);

        assertThat(liveness.call().getStatus()).isEqualTo(Status.DOWN);
    }
}
