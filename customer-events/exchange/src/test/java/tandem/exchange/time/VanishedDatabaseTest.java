package tandem.exchange.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.exchange.problems.PassingFault;
import tandem.exchange.relay.Servers;
import tandem.exchange.testing.VanishingHost;

@QuarkusTest
@Timeout(120)
class VanishedDatabaseTest {

    @Inject
    AgroalDataSource own;

    @Test
    void who_asks_a_database_that_has_vanished_is_told_in_time_and_the_pool_recovers() throws Exception {
        PGSimpleDataSource behind = Servers.shared().freshDatabase();
        try (VanishingHost host = VanishingHost.before(behind.getPortNumbers()[0]);
                AgroalDataSource pool = pool(behind, host)) {
            ask(pool);
            host.vanish();

            for (int request = 0; request < 4; request++) {
                long begun = System.nanoTime();
                SQLException failure = catchThrowableOfType(SQLException.class, () -> ask(pool));
                assertThat(PassingFault.isBehind(failure)).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            }
            host.comeBack();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> ask(pool));
        }
    }

    private static boolean ask(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        }
    }

    /** As the service's own, but for how long an answer is waited for. */
    private AgroalDataSource pool(PGSimpleDataSource behind, VanishingHost host) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + host.port() + "/" + behind.getDatabaseName();
        AgroalConnectionPoolConfiguration same = own.getConfiguration().connectionPoolConfiguration();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .acquisitionTimeout(same.acquisitionTimeout())
                        .exceptionSorter(same.exceptionSorter())
                        .connectionFactoryConfiguration(made -> made.jdbcUrl(url)
                                .principal(new NamePrincipal("postgres"))
                                .credential(new SimplePassword("postgres"))
                                .jdbcProperty("socketTimeout", "2"))));
    }
}
