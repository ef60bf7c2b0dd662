package tandem.exchange.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.time.Closing;

@QuarkusTest
class SweptWebhooksTest {

    private static final String DELIVERIES = "webhook_delivery where endpoint_id = ?";
    private static final String ATTEMPTS = "webhook_attempt where endpoint_id = ?";

    private final TestReceiver receiver = TestReceiver.start();
    private final PartnerApi partner = new PartnerApi();
    private UUID endpoint;

    @Inject
    DataSource database;

    @Inject
    Closing closing;

    @BeforeEach
    void deliver() {
        endpoint = partner.register(receiver.url().toString(), "*").getUUID("id");
        partner.post("/" + endpoint + "/test", Map.of()).then().statusCode(202);
        await().until(() -> count(ATTEMPTS) == 1);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_settled_delivery_is_kept_for_90_days_with_its_attempts() throws SQLException {
        sweepAfter(Duration.ofDays(89));
        assertThat(count(DELIVERIES)).isOne();

        sweepAfter(Duration.ofDays(91));
        assertThat(count(DELIVERIES)).isZero();
        assertThat(count(ATTEMPTS)).isZero();
        assertThat(count("webhook_message where body like '%' || ?::text || '%'"))
                .isZero();
    }

    @Test
    void a_forgotten_endpoint_is_swept_away_with_its_deliveries() throws SQLException {
        partner.request().delete("/v1/webhooks/endpoints/" + endpoint).then().statusCode(204);

        sweepAfter(Duration.ofMinutes(1));

        assertThat(count(DELIVERIES)).isZero();
        assertThat(count("webhook_endpoint where id = ?")).isZero();
    }

    @Test
    void what_waits_for_an_endpoint_that_is_disabled_is_kept_for_90_days() throws SQLException {
        partner.post("/" + endpoint + "/disable", Map.of()).then().statusCode(200);
        execute("update webhook_delivery set state = 'WAITING', next_attempt_at = now(), settled_at = null");

        sweepAfter(Duration.ofDays(89));
        assertThat(count(DELIVERIES)).isOne();

        sweepAfter(Duration.ofDays(91));
        assertThat(count(DELIVERIES)).isZero();
    }

    @Test
    void a_secret_that_signs_no_more_is_swept_away() throws SQLException {
        partner.post("/" + endpoint + "/rotate-secret", Map.of()).then().statusCode(200);

        sweepAfter(Duration.ofHours(25));
        assertThat(count("webhook_retired_secret where endpoint_id = ?")).isOne();

        sweepAfter(Duration.ofHours(49));
        assertThat(count("webhook_retired_secret where endpoint_id = ?")).isZero();
    }

    private void execute(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update + " where endpoint_id = ?")) {
            statement.setObject(1, endpoint);
            statement.executeUpdate();
        }
    }

    private void sweepAfter(Duration time) throws SQLException {
        Clock then = Clock.offset(Clock.systemUTC(), time);
        new Sweeping(database, () -> Duration.ofDays(45), closing, then, new SimpleMeterRegistry()).sweep();
    }

    private long count(String what) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from " + what)) {
            select.setObject(1, endpoint);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
