package tandem.exchange.webhooks.oversight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.access.Role;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.testing.TestReceiver;
import tandem.exchange.testing.TestReceiver.Reply;
import tandem.exchange.testing.Tokens;
import tandem.exchange.webhooks.targets.Targets;

@QuarkusTest
class OverseenEndpointsTest {

    private static final String ENDPOINTS = "/v1/exchange/webhooks/endpoints";
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final TestReceiver receiver = TestReceiver.start();
    private final PartnerApi partner = new PartnerApi();

    @AfterEach
    void close() {
        partner.forgetAll();
        receiver.close();
    }

    @Test
    void an_operator_sees_how_an_endpoint_fares_and_of_its_address_the_host_alone() {
        String id =
                partner.register(receiver.url("/secret-path").toString(), "*").getString("id");
        receiver.answers(_ -> Reply.of(500));
        partner.post("/" + id + "/test", Map.of()).then().statusCode(202);

        await().atMost(BOUND).until(() -> seen(id).getInt("failures") >= 1);

        JsonPath seen = seen(id);
        assertThat(seen.getString("host")).isEqualTo(receiver.url().getHost());
        assertThat(seen.getString("state")).isEqualTo("enabled");
        assertThat(seen.getString("failing_since")).isNotBlank();
        assertThat(seen.getString("next_due_at")).isNotBlank();
        assertThat(seen.prettify()).doesNotContain("secret");
    }

    @Test
    void the_host_of_a_name_in_another_script_is_shown_as_it_is_asked_for() {
        assertThat(Targets.host("https://b\u00fccher.de:8443/eingang")).isEqualTo("xn--bcher-kva.de");
    }

    @Test
    void those_that_ended_can_be_listed_by_why() {
        String id = partner.register(receiver.url().toString(), "*").getString("id");
        receiver.answers(_ -> Reply.of(410));
        partner.post("/" + id + "/test", Map.of()).then().statusCode(202);
        await().atMost(BOUND).until(() -> seen(id).getString("state").equals("disabled"));

        assertThat(list(id, "gone").getList("items.id")).containsExactly(id);
        assertThat(list(id, "operator,failing").getList("items.id")).isEmpty();
    }

    @Test
    void an_operator_disables_an_endpoint_which_its_partner_is_told_of_and_alone_enables_again() {
        TestReceiver other = TestReceiver.start();
        partner.register(other.url().toString(), "tandem.webhooks.*");
        String id = partner.register(receiver.url().toString(), "*").getString("id");

        JsonPath disabled = disable(id).then().statusCode(200).extract().jsonPath();

        assertThat(disabled.getString("state")).isEqualTo("disabled");
        assertThat(partner.get("/" + id).getString("disabled_because")).isEqualTo("operator");
        await().atMost(BOUND).until(() -> !other.received().isEmpty());
        JsonPath news = new JsonPath(other.received().getFirst().body());
        assertThat(news.getString("data.endpoint_id")).isEqualTo(id);
        assertThat(news.getString("data.disabled_because")).isEqualTo("operator");
        partner.post("/" + id + "/enable", Map.of()).then().statusCode(200);
        assertThat(seen(id).getString("state")).isEqualTo("enabled");
        other.close();
    }

    @Test
    void one_that_is_disabled_already_stays_as_it_is() {
        String id = partner.register(receiver.url().toString(), "*").getString("id");
        partner.post("/" + id + "/disable", Map.of()).then().statusCode(200);

        assertThat(disable(id).statusCode()).isEqualTo(409);
        assertThat(partner.get("/" + id).getString("disabled_because")).isEqualTo("partner");
    }

    @Test
    void one_that_was_deleted_does_not_exist() {
        String id = partner.register(receiver.url().toString(), "*").getString("id");
        partner.request().delete("/v1/webhooks/endpoints/" + id).then().statusCode(204);

        assertThat(operator().get(ENDPOINTS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(disable(id).statusCode()).isEqualTo(404);
        assertThat(disable(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
    }

    private JsonPath list(String id, String because) {
        return operator()
                .queryParam("partner", seen(id).getString("partner"))
                .queryParam("disabled_because[in]", because)
                .get(ENDPOINTS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath seen(String id) {
        return operator()
                .get(ENDPOINTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response disable(String id) {
        return operator().post(ENDPOINTS + "/" + id + "/disable");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR)).contentType(ContentType.JSON);
    }
}
