package tandem.exchange.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatienceTest {

    @Inject
    DataSource database;

    @Inject
    Flyway migrations;

    @Test
    void a_silent_database_is_waited_for_a_minute_unless_one_says_otherwise() throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (Patience _ = Patience.of(connection, Duration.ofMinutes(5))) {
                assertThat(connection.getNetworkTimeout()).isEqualTo(300_000);
            }
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
    }

    @Test
    void a_migration_takes_as_long_as_it_takes() throws SQLException {
        try (Connection connection =
                migrations.getConfiguration().getDataSource().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }
}
