package tandem.exchange.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

@QuarkusTest
class StatusTest {

    @Test
    void one_answer_tells_how_the_exchange_stands() {
        String thisMonth = YearMonth.now(Clock.systemUTC()).format(DateTimeFormatter.ofPattern("uuuu_MM"));

        operator()
                .get("/v1/exchange/status")
                .then()
                .statusCode(200)
                .body("service", equalTo("customer-events-exchange"))
                .body("at", notNullValue())
                .body("epoch.epoch", greaterThanOrEqualTo(1))
                .body("outbox.backlog", greaterThanOrEqualTo(0))
                .body("outbox.blocked_streams", greaterThanOrEqualTo(0))
                .body("inbox.backlog", greaterThanOrEqualTo(0))
                .body("inbox.stale", notNullValue())
                .body("inbox.customers_with_gaps", greaterThanOrEqualTo(0))
                .body("dead_letters", notNullValue())
                .body("journal.months", hasItem(thisMonth));
    }

    @Test
    void a_new_epoch_is_higher_than_any_before_a_restore_and_tells_who_began_it_when_and_why() {
        long before = status().getLong("epoch.epoch");

        operator()
                .body(Map.of("reason", "restored the backup of yesterday"))
                .post("/v1/exchange/epoch")
                .then()
                .statusCode(200)
                .body("epoch", greaterThan((int) before));

        assertThat(status().getLong("epoch.epoch"))
                .isGreaterThan(before)
                .isGreaterThanOrEqualTo(Clock.systemUTC().instant().getEpochSecond() - 3_600);
        assertThat(status().getString("epoch.raised_by")).isEqualTo("operator");
        assertThat(status().getString("epoch.raised_at")).isNotNull();
        assertThat(status().getString("epoch.reason")).isEqualTo("restored the backup of yesterday");
    }

    @Test
    void an_epoch_is_not_begun_without_a_reason_nor_by_anybody_else() {
        operator().body("{}").post("/v1/exchange/epoch").then().statusCode(400);
        RequestSpecification manager = given().auth().oauth2(Tokens.of("manager", Role.SALES_MANAGER));
        manager.get("/v1/exchange/status").then().statusCode(403);
        manager.contentType(ContentType.JSON)
                .body(Map.of("reason", "curious"))
                .post("/v1/exchange/epoch")
                .then()
                .statusCode(403);
    }

    private static JsonPath status() {
        return operator().get("/v1/exchange/status").jsonPath();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR)).contentType(ContentType.JSON);
    }
}
