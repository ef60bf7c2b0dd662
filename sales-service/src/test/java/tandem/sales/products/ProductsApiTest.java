package tandem.sales.products;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tandem.sales.SalesFixture.euro;
import static tandem.sales.SalesFixture.importer;
import static tandem.sales.SalesFixture.money;
import static tandem.sales.SalesFixture.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductsApiTest {

    @Test
    void a_product_is_offered_at_a_list_price_to_the_cent() {
        String name = unique("Lamp");

        importer()
                .body(Map.of("name", name, "series", "Lamps", "list_price", euro("4821.10")))
                .post("/v1/products")
                .then()
                .statusCode(201)
                .body("list_price.amount", equalTo("4821.10"));
        importer().queryParam("name", name).get("/v1/products").then().body("items.name", contains(name));
    }

    @Test
    void a_name_belongs_to_one_product() {
        Map<String, Object> lamp = Map.of("name", unique("Lamp"), "list_price", euro("1.00"));
        String first = importer().body(lamp).post("/v1/products").path("id");

        importer()
                .body(lamp)
                .post("/v1/products")
                .then()
                .statusCode(409)
                .body("code", equalTo("product_name_taken"))
                .body("product", equalTo(first));
    }

    @Test
    void a_price_has_no_more_decimals_than_its_currency_and_is_not_below_zero() {
        importer()
                .body(Map.of("name", unique("Lamp"), "list_price", money("1.5", "JPY")))
                .post("/v1/products")
                .then()
                .statusCode(400);
        importer()
                .body(Map.of("name", unique("Lamp"), "list_price", euro("-1.00")))
                .post("/v1/products")
                .then()
                .statusCode(422)
                .body("code", equalTo("price_below_zero"));
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        importer()
                .body(Map.of("name", unique("Lamp"), "list_price", euro("1.00"), "colour", "red"))
                .post("/v1/products")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/colour"));
    }
}
