package tandem.sales.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.importer;
import static tandem.sales.SalesFixture.rep;
import static tandem.sales.SalesFixture.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerIds;

@QuarkusTest
class CustomersApiTest {

    @Test
    void a_customer_is_registered_in_any_script() {
        String name = unique("شركة النور 株式会社");

        String id = rep().asks()
                .body(Map.of("name", name, "kind", "company", "language", "ar", "country", "JO", "sector", "retail"))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");

        rep().asks()
                .get("/v1/customers/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("kind", equalTo("company"))
                .body("sector", equalTo("retail"));
    }

    @Test
    void customers_are_found_by_a_part_of_their_name_whatever_its_case() {
        String part = UUID.randomUUID().toString();
        String id = customer("Björk " + part + " & Söner");

        importer()
                .queryParam("name[contains]", "BJÖRK " + part.substring(0, 20))
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void describing_a_customer_takes_the_version_that_was_seen() {
        String id = customer();

        importer()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Renamed", "kind", "person"))
                .put("/v1/customers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("person"));
        importer()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Renamed again"))
                .put("/v1/customers/" + id)
                .then()
                .statusCode(412)
                .body("current_version", equalTo(1));
        importer().body(Map.of("name", "X")).put("/v1/customers/" + id).then().statusCode(428);
    }

    @Test
    void whom_an_outside_system_knows_has_the_id_that_every_side_mints() {
        String outside = unique("acme");

        importer()
                .body(Map.of("name", "Acme"))
                .put("/v1/customers/by/{source}/{id}", "crm-test", outside)
                .then()
                .statusCode(201)
                .body("id", equalTo(CustomerIds.of("crm-test", outside).toString()))
                .body("external_ids.id", contains(outside));
    }

    @Test
    void describing_somebody_under_an_outside_id_again_changes_nothing() {
        String outside = unique("acme");
        Map<String, Object> details = new HashMap<>(Map.of("name", "Acme", "profile", Map.of("employees", 12)));
        importer()
                .body(details)
                .put("/v1/customers/by/{source}/{id}", "crm-test", outside)
                .then()
                .statusCode(201);

        importer()
                .body(details)
                .put("/v1/customers/by/{source}/{id}", "crm-test", outside)
                .then()
                .statusCode(200)
                .body("version", equalTo(0));

        details.put("name", "Acme & Co");
        importer()
                .body(details)
                .put("/v1/customers/by/{source}/{id}", "crm-test", outside)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        importer()
                .get("/v1/customers/by/{source}/{id}", "crm-test", outside)
                .then()
                .statusCode(200)
                .body("name", equalTo("Acme & Co"))
                .body("email", nullValue());
    }

    @Test
    void nobody_is_there_under_an_id_that_nobody_has() {
        var answer = importer().header("Accept-Language", "nl").get("/v1/customers/" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("code")).isEqualTo("customer_unknown");
        assertThat(answer.<String>path("title")).isEqualTo("Onbekende klant");
    }

    @Test
    void one_idempotency_key_registers_one_customer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> details = Map.of("name", unique("Twice"));
        String first = importer()
                .header("Idempotency-Key", key)
                .body(details)
                .post("/v1/customers")
                .path("id");

        importer()
                .header("Idempotency-Key", key)
                .body(details)
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        importer()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Somebody else"))
                .post("/v1/customers")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }
}
