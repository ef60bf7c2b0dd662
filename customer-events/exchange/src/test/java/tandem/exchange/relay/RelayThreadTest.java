package tandem.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.exchange.outbox.CommitBell;

class RelayThreadTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void a_relay_outlives_a_pass_that_ends_in_an_error() throws InterruptedException {
        RelayThread relay = new RelayThread(
                new Broken(),
                () -> {
                    throw new NoClassDefFoundError("no producer either");
                },
                Clock.systemUTC(),
                new CommitBell(),
                meters);
        Thread thread = Thread.ofPlatform().daemon().start(relay);

        await().atMost(Duration.ofSeconds(20)).until(() -> failedPasses() >= 2);

        assertThat(thread.isAlive()).isTrue();
        relay.stop();
        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    }

    private double failedPasses() {
        return meters.get("tandem.outbox.failures")
                .tag("cause", "database")
                .counter()
                .count();
    }

    private static final class Broken extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection() {
            throw new NoClassDefFoundError("a class of the driver is missing");
        }
    }
}
