package tandem.exchange.webhooks.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;

@QuarkusTest
class DeliveriesTest {

    private static final String NOBODY = "http://127.0.0.1:9/in";

    private final PartnerApi partner = new PartnerApi();
    private final Deliveries deliveries = new Deliveries(Clock.systemUTC());
    private final WebhookMessage message =
            new WebhookMessage(UUID.randomUUID(), "tandem.sales.DealClosed.v1", partner.customer(), "{}");

    @Inject
    DataSource database;

    private UUID endpoint;

    @BeforeEach
    void a_delivery_that_has_failed_for_good() throws SQLException {
        endpoint = partner.register(NOBODY, "*").getUUID("id");
        try (Connection connection = begun()) {
            deliveries.add(connection, List.of(new Delivery(endpoint, message)));
            execute(connection, "update webhook_delivery set state = 'FAILED', tries = 10, next_attempt_at = null");
            connection.commit();
        }
    }

    @AfterEach
    void forget() {
        partner.forgetAll();
    }

    @Test
    void who_recovers_a_failed_delivery_locks_its_lane_first() throws Exception {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
                Connection holder = begun();
                Connection recoverer = begun()) {
            execute(holder, "update webhook_lane set slow = slow");
            String session = value(recoverer, "select pg_backend_pid()");
            Future<Integer> recovered = other.submit(() -> recover(recoverer));
            await().atMost(Duration.ofSeconds(30)).until(() -> isBlocked(session));

            execute(holder, "set local lock_timeout = '5s'");
            execute(holder, "update webhook_delivery set attempts = attempts");
            holder.commit();

            assertThat(recovered.get()).isOne();
        }
    }

    @Test
    void who_begins_again_and_then_stands_still_is_ended_after_20_seconds() throws SQLException {
        try (Connection connection = begun()) {
            deliveries.beginAgain(connection, endpoint, message.eventId());

            assertThat(value(connection, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("20s");
            connection.rollback();
        }
    }

    private int recover(Connection connection) throws SQLException {
        int recovered = deliveries.recover(connection, endpoint, List.of(message));
        connection.commit();
        return recovered;
    }

    private boolean isBlocked(String session) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return !value(connection, "select pg_blocking_pids(" + session + ")")
                    .equals("{}");
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection begun() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Of the endpoint alone. */
    private void execute(Connection connection, String update) throws SQLException {
        String sql = update.startsWith("set") ? update : update + " where endpoint_id = '" + endpoint + "'";
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
