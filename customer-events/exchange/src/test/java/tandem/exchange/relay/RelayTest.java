package tandem.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.exchange.outbox.Writer;

/** The relays that a service runs by itself. */
@QuarkusTest
class RelayTest {

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void a_service_publishes_its_events_by_itself() throws SQLException {
        UUID customer = UUID.randomUUID();

        new Writer(database).write(customer);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> Servers.count(database, "event_journal where stream_key = '" + customer + "'") == 1);
        assertThat(meters.get("tandem.outbox.published").counter().count()).isPositive();
    }
}
