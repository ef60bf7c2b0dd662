package tandem.sales;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.Infra;

@QuarkusTest
@QuarkusTestResource(value = Infra.class, restrictToAnnotatedClass = false)
class SalesServiceStartTest {

    @Test
    void the_service_is_ready_when_its_database_and_broker_are() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
