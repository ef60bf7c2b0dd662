package tandem.sales.leads;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.importer;
import static tandem.sales.SalesFixture.product;
import static tandem.sales.SalesFixture.rep;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.sales.SalesFixture.Rep;

@QuarkusTest
class LeadsApiTest {

    @Test
    void a_lead_is_registered_for_whoever_registers_it() {
        Rep rep = rep();

        String lead = registered(rep);

        rep.asks()
                .get("/v1/leads")
                .then()
                .body("items.id", contains(lead))
                .body("items[0].owner", equalTo(rep.id()))
                .body("items[0].deal", nullValue());
    }

    @Test
    void a_lead_of_somebody_else_is_not_there() {
        String lead = registered(rep());

        rep().asks().get("/v1/leads/" + lead).then().statusCode(404).body("code", equalTo("lead_unknown"));
    }

    @Test
    void a_lead_becomes_a_deal_once() {
        Rep rep = rep();
        String lead = registered(rep);
        Map<String, Object> opening = Map.of("customer", customer(), "lead", lead);
        String registeredAt = rep.asks().get("/v1/leads/" + lead).path("registered_at");

        String deal = rep.asks()
                .body(opening)
                .post("/v1/deals")
                .then()
                .statusCode(201)
                .body("lead_created_at", equalTo(registeredAt))
                .extract()
                .path("id");

        rep.asks().get("/v1/leads/" + lead).then().body("deal", equalTo(deal));
        rep.asks()
                .body(opening)
                .post("/v1/deals")
                .then()
                .statusCode(409)
                .body("code", equalTo("lead_became_a_deal"))
                .body("deal", equalTo(deal));
    }

    @Test
    void an_importer_registers_leads_of_the_past_and_says_whose_they_are() {
        Rep rep = rep();

        importer()
                .body(Map.of("source", "fair", "owner", rep.id(), "occurred_at", "2020-05-01T10:00:00+02:00"))
                .post("/v1/leads")
                .then()
                .statusCode(201)
                .body("registered_at", equalTo("2020-05-01T08:00:00Z"));
        importer()
                .body(Map.of("source", "fair"))
                .post("/v1/leads")
                .then()
                .statusCode(422)
                .body("code", equalTo("owner_missing"));
        importer()
                .body(Map.of("source", "fair", "owner", rep.id(), "occurred_at", "2999-01-01T00:00:00Z"))
                .post("/v1/leads")
                .then()
                .statusCode(422)
                .body("code", equalTo("time_in_the_future"));
    }

    @Test
    void a_rep_dates_no_lead_back() {
        rep().asks()
                .body(Map.of("source", "fair", "occurred_at", "2020-05-01T10:00:00Z"))
                .post("/v1/leads")
                .then()
                .statusCode(403);
    }

    @Test
    void an_interest_names_a_known_product() {
        rep().asks()
                .body(Map.of("source", "fair", "product", UUID.randomUUID()))
                .post("/v1/leads")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/product"));
    }

    private static String registered(Rep rep) {
        return rep.asks()
                .body(Map.of("source", "referral", "name", "Yuki", "product", product("5.00", "EUR")))
                .post("/v1/leads")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
