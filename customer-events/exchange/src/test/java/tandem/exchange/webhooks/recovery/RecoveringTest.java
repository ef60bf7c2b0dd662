package tandem.exchange.webhooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.webhooks.fanout.Decisions;

@QuarkusTest
class RecoveringTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Instant before = Instant.now().minusSeconds(60);
    private final TestReceiver receiver = TestReceiver.start();
    private final TestReceiver witness = TestReceiver.start();
    private final PartnerApi partner = new PartnerApi();

    @Inject
    Decisions decisions;

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        receiver.close();
        witness.close();
    }

    @Test
    void an_endpoint_is_given_what_it_missed_and_nothing_twice() {
        partner.register(witness.url().toString(), "*");
        String endpoint = partner.register(receiver.url().toString(), "*").getString("id");
        UUID seen = decided();
        await().atMost(BOUND).until(() -> receiver.ids().contains(seen.toString()));
        partner.post("/" + endpoint + "/disable", Map.of()).then().statusCode(200);
        UUID missed = decided();
        await().atMost(BOUND).until(() -> witness.ids().contains(missed.toString()));
        partner.post("/" + endpoint + "/enable", Map.of()).then().statusCode(200);

        JsonPath recovery = recovered(endpoint, Map.of("since", before.toString()));

        await().atMost(BOUND).until(() -> receiver.ids().size() >= 2);
        assertThat(receiver.ids()).containsExactly(seen.toString(), missed.toString());
        assertThat(recovery.getInt("recovered")).isOne();
    }

    @Test
    void what_has_failed_for_good_begins_anew() throws Exception {
        String endpoint = partner.register(receiver.url().toString(), "*").getString("id");
        UUID event = decided();
        await().atMost(BOUND).until(() -> deliveredTo(endpoint, event));
        failForGood(endpoint);

        recovered(endpoint, Map.of("since", before.toString()));

        await().atMost(BOUND).until(() -> deliveredTo(endpoint, event));
        assertThat(receiver.ids()).isEqualTo(List.of(event.toString(), event.toString()));
    }

    @Test
    void nothing_outside_the_range_is_given() {
        partner.register(witness.url().toString(), "*");
        UUID early = decided();
        await().atMost(BOUND).until(() -> witness.ids().contains(early.toString()));
        Instant between = Instant.now();
        String endpoint = partner.register(receiver.url().toString(), "*").getString("id");

        JsonPath later = recovered(endpoint, Map.of("since", between.toString()));
        JsonPath earlier = recovered(endpoint, Map.of("since", before.toString(), "until", between.toString()));

        assertThat(later.getInt("recovered")).isZero();
        assertThat(earlier.getInt("recovered")).isOne();
        assertThat(partner.get("/" + endpoint + "/recoveries").getList("items.id"))
                .as("newest first")
                .containsExactly(earlier.getString("id"), later.getString("id"));
        assertThat(partner.get("/" + endpoint + "/recoveries?state[eq]=running").getList("items"))
                .isEmpty();
    }

    @Test
    void one_runs_at_a_time_and_its_range_must_lie_in_the_past() {
        String endpoint = partner.register(receiver.url().toString(), "*").getString("id");
        String recoveries = "/" + endpoint + "/recoveries";
        Instant later = Instant.now().plusSeconds(3_600);

        partner.post(recoveries, Map.of("since", later.toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("recovery_range"));
        partner.post(
                        recoveries,
                        Map.of("since", before.minus(Duration.ofDays(90)).toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("recovery_range"));
        String running = partner.post(recoveries, Map.of("since", before.toString()))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        partner.post(recoveries, Map.of("since", before.toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo("recovery_running"))
                .body("detail", containsString("/v1/webhooks/endpoints/" + endpoint + "/recoveries/" + running));
    }

    private UUID decided() {
        return decisions.reopen(partner.customer());
    }

    private JsonPath recovered(String endpoint, Map<String, ?> range) {
        String recovery = partner.post("/" + endpoint + "/recoveries", range)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(BOUND)
                .until(
                        () -> partner.get("/" + endpoint + "/recoveries/" + recovery),
                        shown -> shown.getString("state").equals("completed"));
    }

    private boolean deliveredTo(String endpoint, UUID event) {
        return "delivered"
                .equals(partner.get("/" + endpoint + "/deliveries?event_id[eq]=" + event)
                        .getString("items[0].state"));
    }

    /** As ten attempts over three days would. */
    private void failForGood(String endpoint) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update webhook_delivery set state = 'FAILED', tries = 10 where endpoint_id = ?")) {
            update.setObject(1, UUID.fromString(endpoint));
            update.executeUpdate();
        }
    }
}
