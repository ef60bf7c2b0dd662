package tandem.exchange;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.Infra;

@QuarkusTest
@QuarkusTestResource(value = Infra.class, restrictToAnnotatedClass = false)
class ExchangeStartTest {

    @Test
    void a_service_is_ready_when_its_database_and_broker_are() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
