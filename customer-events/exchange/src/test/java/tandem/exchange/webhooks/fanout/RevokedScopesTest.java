package tandem.exchange.webhooks.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import tandem.exchange.testing.TestReceiver.Reply;

/** A partner that may read less than before. */
@QuarkusTest
class RevokedScopesTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final String MANY = """
            with message as (
                insert into webhook_message (event_id, type, body, created_at)
                select gen_random_uuid(), 'tandem.sales.DealReopened.v1', '{}', now() from generate_series(1, ?)
                returning event_id, type
            )
            insert into webhook_delivery (id, endpoint_id, event_id, type, state, tries, attempts, next_attempt_at, created_at)
            select gen_random_uuid(), ?, event_id, type, 'WAITING', 0, 0, now(), now() from message
            """;

    private final TestReceiver receiver = TestReceiver.start();
    private final PartnerApi before = new PartnerApi();
    private final PartnerApi now = before.withScopes("webhooks:manage events:DealClosed");

    @Inject
    Decisions decisions;

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        before.forgetAll();
        receiver.close();
    }

    @Test
    void what_waits_and_may_not_be_read_any_more_is_given_up_when_the_endpoint_is_enabled_again() {
        String id = waiting();
        before.post("/" + id + "/disable", Map.of()).then().statusCode(200);

        now.post("/" + id + "/enable", Map.of()).then().statusCode(200);

        assertThatItIsGivenUp(id);
    }

    @Test
    void and_when_it_is_changed() {
        String id = waiting();

        now.request()
                .body(now.wishes(receiver.url("/moved").toString()))
                .put("/v1/webhooks/endpoints/" + id)
                .then()
                .statusCode(200);

        assertThatItIsGivenUp(id);
    }

    @Test
    void however_much_it_is() throws SQLException {
        String id = waiting();
        before.post("/" + id + "/disable", Map.of()).then().statusCode(200);
        pileUp(id, 12_000);

        now.post("/" + id + "/enable", Map.of()).then().statusCode(200);

        assertThat(before.get("/" + id + "/statistics").getInt("waiting")).isZero();
        assertThat(before.get("/" + id + "/statistics").getInt("deliveries.failed"))
                .isEqualTo(12_001);
    }

    @Test
    void what_waits_and_may_still_be_read_waits_on() {
        String id = waiting();
        before.post("/" + id + "/disable", Map.of()).then().statusCode(200);

        before.withScopes("webhooks:manage events:DealReopened")
                .post("/" + id + "/enable", Map.of())
                .then()
                .statusCode(200);

        assertThat(states(id)).isEqualTo("[waiting]");
    }

    @Test
    void what_may_not_be_read_any_more_is_not_sent_again() {
        String id = waiting();
        String delivery = deliveries(id).getString("items[0].id");

        now.post("/" + id + "/deliveries/" + delivery + "/resend", Map.of())
                .then()
                .statusCode(403);
        before.post("/" + id + "/deliveries/" + delivery + "/resend", Map.of())
                .then()
                .statusCode(200);
    }

    /** An endpoint at which one event waits for its second attempt. */
    private String waiting() {
        receiver.answers(_ -> Reply.of(500));
        String id = before.register(receiver.url().toString(), "*").getString("id");
        decisions.reopen(before.customer());
        await().atMost(BOUND).until(() -> receiver.received().size() == 1);
        await().atMost(BOUND).until(() -> deliveries(id).getInt("items[0].attempts") == 1);
        return id;
    }

    /** So many more that wait, as if there had been as many events. */
    private void pileUp(String endpoint, int many) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(MANY)) {
            insert.setInt(1, many);
            insert.setObject(2, UUID.fromString(endpoint));
            insert.executeUpdate();
        }
    }

    private void assertThatItIsGivenUp(String id) {
        assertThat(states(id)).isEqualTo("[failed]");
        assertThat(deliveries(id).getString("items[0].next_attempt_at")).isNull();
        assertThat(receiver.received()).hasSize(1);
    }

    private String states(String id) {
        return deliveries(id).getString("items.state");
    }

    private JsonPath deliveries(String id) {
        return before.get("/" + id + "/deliveries");
    }
}
