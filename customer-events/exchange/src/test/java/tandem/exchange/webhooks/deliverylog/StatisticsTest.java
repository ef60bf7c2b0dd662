package tandem.exchange.webhooks.deliverylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.exchange.problems.PassingFault;
import tandem.exchange.relay.Servers;

@Timeout(60)
class StatisticsTest {

    @Test
    void figures_that_take_too_long_are_given_up() throws SQLException {
        DataSource database = Servers.shared().freshDatabase();
        Instant now = Instant.parse("2026-06-15T12:00:00Z");
        try (Connection holder = database.getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table webhook_endpoint");

            assertThatThrownBy(() -> new Statistics(database, 1).of("partner", UUID.randomUUID(), now, now))
                    .satisfies(failure ->
                            assertThat(PassingFault.isBehind(failure)).isTrue());
        }
    }
}
