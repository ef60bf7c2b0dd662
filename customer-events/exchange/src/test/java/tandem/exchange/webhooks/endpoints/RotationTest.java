package tandem.exchange.webhooks.endpoints;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.testing.TestReceiver.Received;

/** What the library that partners use says of deliveries around a rotation. */
@QuarkusTest
class RotationTest {

    private final TestReceiver receiver = TestReceiver.start();
    private final PartnerApi partner = new PartnerApi();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void for_a_day_both_secrets_verify_and_then_the_retired_one_fails() throws Exception {
        JsonPath endpoint = partner.register(receiver.url().toString(), "*");
        String id = endpoint.getString("id");
        Webhook first = new Webhook(endpoint.getString("secret"));
        Webhook second = rotated(id);
        Webhook third = rotated(id);

        Received during = delivered(id);
        assertThatCode(() -> first.verify(during.body(), during.headers())).doesNotThrowAnyException();
        assertThatCode(() -> second.verify(during.body(), during.headers())).doesNotThrowAnyException();
        assertThatCode(() -> third.verify(during.body(), during.headers())).doesNotThrowAnyException();

        endOverlap(id);
        Received after = delivered(id);
        assertThatCode(() -> third.verify(after.body(), after.headers())).doesNotThrowAnyException();
        assertThatThrownBy(() -> first.verify(after.body(), after.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> second.verify(after.body(), after.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> third.verify(after.body().replace("Test", "Fest"), after.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private Webhook rotated(String id) {
        return new Webhook(partner.post("/" + id + "/rotate-secret", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("secret")
                .toString());
    }

    private Received delivered(String id) {
        int before = receiver.ids().size();
        partner.post("/" + id + "/test", Map.of()).then().statusCode(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.ids().size() > before);
        return receiver.received().getLast();
    }

    private void endOverlap(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update webhook_retired_secret set until = until - interval '1 day' where endpoint_id = ?")) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        }
    }
}
