package tandem.desk.customers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.events.CustomerIds;

@QuarkusTest
class CustomersApiTest {

    @Test
    void a_customer_known_by_an_external_id_gets_the_id_that_every_side_mints() {
        String name = "Ψάρι " + UUID.randomUUID();

        for (String country : new String[] {"GR", "CY"}) {
            Desk.asImporter()
                    .body(Map.of("name", name, "kind", "company", "country", country))
                    .put("/v1/customers/by/crm/{id}", name)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(CustomerIds.of("crm", name).toString()))
                    .body("external_ids.id", contains(name))
                    .body("country", equalTo(country));
        }
    }

    @Test
    void customers_are_found_by_a_part_of_the_name() {
        String mark = UUID.randomUUID().toString();
        UUID customer = Desk.customer("Übersee " + mark + " GmbH");

        Desk.asManager()
                .queryParam("name[contains]", mark.toUpperCase(Locale.ROOT))
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(customer.toString()));
    }

    @Test
    void a_description_needs_the_version_that_its_author_has_seen() {
        UUID customer = Desk.customer("Acme");
        Map<String, String> details = Map.of("name", "Acme & Søn", "kind", "company");

        Desk.asManager()
                .body(details)
                .put("/v1/customers/{id}", customer)
                .then()
                .statusCode(428);
        Desk.asManager()
                .header("If-Match", "\"0\"")
                .body(details)
                .put("/v1/customers/{id}", customer)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Desk.asManager()
                .header("If-Match", "\"0\"")
                .body(details)
                .put("/v1/customers/{id}", customer)
                .then()
                .statusCode(412);
    }

    @Test
    void every_fault_of_a_description_is_named() {
        Desk.asManager()
                .body(Map.of("kind", "company", "email", "nobody", "country", "nl", "fax", "1"))
                .post("/v1/customers")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/fax"));
    }
}
