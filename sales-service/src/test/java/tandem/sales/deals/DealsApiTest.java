package tandem.sales.deals;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.euro;
import static tandem.sales.SalesFixture.move;
import static tandem.sales.SalesFixture.openDeal;
import static tandem.sales.SalesFixture.product;
import static tandem.sales.SalesFixture.qualifiedDeal;
import static tandem.sales.SalesFixture.rep;
import static tandem.sales.SalesFixture.wonDeal;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.sales.SalesFixture;

@QuarkusTest
class DealsApiTest {

    @Test
    void a_deal_is_opened_with_lines_at_list_price_or_at_its_own() {
        String lamp = product("100.00", "EUR");
        String chair = product("80.00", "EUR");

        rep().asks()
                .body(Map.of(
                        "customer",
                        customer(),
                        "lines",
                        List.of(
                                Map.of("product", lamp, "quantity", "2"),
                                Map.of("product", chair, "unit_price", euro("75.50"), "discount", euro("0.50")))))
                .post("/v1/deals")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", notNullValue())
                .body("stage", equalTo("prospecting"))
                .body("allowed_transitions", containsInAnyOrder("qualified", "lost"))
                .body("amount.amount", equalTo("275.00"))
                .body("lines.amount.amount", contains("200.00", "75.00"))
                .body("history.to", contains("prospecting"));
    }

    @Test
    void a_deal_goes_its_way_to_won() {
        var rep = rep();
        String deal = qualifiedDeal(rep, customer(), "500.00");

        move(rep, deal, "close-won", Map.of("tier", "gold"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("won"))
                .body("tier", equalTo("gold"))
                .body("close_number", equalTo(1))
                .body("closed_at", notNullValue())
                .body("history.to", contains("prospecting", "qualified", "won"))
                .body("history[2].owner", equalTo(rep.name()))
                .body("history[2].team", equalTo(rep.teamName()))
                .body("history[2].amount.amount", equalTo("500.00"));
    }

    @Test
    void what_was_handed_over_stays_with_the_deal_until_its_close_is_withdrawn() {
        var rep = rep();
        String deal = qualifiedDeal(rep, customer(), "500.00");
        Map<String, Object> handoff = Map.of(
                "scope",
                "two lamps",
                "people",
                List.of(Map.of("name", "منى حداد", "role", "project lead")),
                "promises",
                List.of("delivered by May"),
                "wished_go_live",
                "2026-05-01");
        move(rep, deal, "close-won", Map.of("handoff", handoff)).then().statusCode(200);

        rep.asks()
                .get("/v1/deals/" + deal)
                .then()
                .body("handoff.scope", equalTo("two lamps"))
                .body("handoff.people.name", contains("منى حداد"))
                .body("handoff.promises.text", contains("delivered by May"))
                .body("handoff.promises[0].id", notNullValue())
                .body("handoff.wished_go_live", equalTo("2026-05-01"))
                .body("handoff.risks", empty());
        move(rep, deal, "reopen", Map.of("reason", "cancelled")).then().body("handoff", nullValue());
    }

    @Test
    void new_lines_give_the_deal_a_new_amount() {
        var rep = rep();
        String deal = openDeal(rep, customer(), "500.00");

        rep.asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("lines", List.of(Map.of("product", product("30.00", "EUR"), "quantity", "1.5"))))
                .put("/v1/deals/" + deal + "/lines")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("amount.amount", equalTo("45.00"))
                .body("lines.size()", equalTo(1));
    }

    @Test
    void a_change_that_did_not_see_the_present_version_is_refused() {
        var rep = rep();
        String deal = openDeal(rep, customer(), "500.00");
        move(rep, deal, "advance", Map.of("to", "qualified")).then().statusCode(200);

        rep.asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("to", "proposed"))
                .post("/v1/deals/" + deal + "/advance")
                .then()
                .statusCode(412)
                .body("code", equalTo("version_stale"))
                .body("current_version", equalTo(1));
    }

    @Test
    void a_change_that_names_no_version_is_refused() {
        var rep = rep();
        String deal = openDeal(rep, customer(), "500.00");

        rep.asks()
                .body(Map.of("to", "qualified"))
                .post("/v1/deals/" + deal + "/advance")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition_required"));
    }

    @Test
    void lines_in_two_currencies_are_refused() {
        rep().asks()
                .body(Map.of(
                        "customer",
                        customer(),
                        "lines",
                        List.of(Map.of("product", product("1.00", "EUR")), Map.of("product", product("1.00", "USD")))))
                .post("/v1/deals")
                .then()
                .statusCode(422)
                .body("code", equalTo("mixed_currencies"))
                .body("detail", equalTo("The lines are in EUR, USD; amounts of different currencies are never added."));
    }

    @Test
    void an_unknown_product_is_named_where_it_stands() {
        rep().asks()
                .body(Map.of("customer", customer(), "lines", List.of(Map.of("product", UUID.randomUUID()))))
                .post("/v1/deals")
                .then()
                .statusCode(422)
                .body("code", equalTo("reference_unknown"))
                .body("errors.pointer", contains("/lines/0/product"))
                .body("errors.code", contains("product_unknown"));
    }

    @Test
    void a_refused_move_is_told_in_the_language_asked_for() {
        var rep = rep();
        String deal = wonDeal(rep, customer(), "10.00");

        rep.asks()
                .header("If-Match", "*")
                .header("Accept-Language", "de")
                .body(Map.of("to", "proposed"))
                .post("/v1/deals/" + deal + "/advance")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("deal_is_closed"))
                .body("title", equalTo("Der Abschluss ist geschlossen"));
    }

    @Test
    void only_importers_date_things_back() {
        var rep = rep();
        String deal = openDeal(rep, customer(), "10.00");

        move(rep, deal, "advance", Map.of("to", "qualified", "occurred_at", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(403)
                .body("code", equalTo("past_time_not_yours"));
    }

    @Test
    void a_rep_sees_their_own_deals_a_manager_the_teams_and_nobody_elses_exist() {
        var ada = rep();
        var bo = SalesFixture.colleague(ada);
        var stranger = rep();
        String hers = openDeal(ada, customer(), "1.00");
        String his = openDeal(bo, customer(), "2.00");

        bo.asks().get("/v1/deals/" + hers).then().statusCode(404).body("code", equalTo("deal_unknown"));
        move(bo, hers, "advance", Map.of("to", "qualified")).then().statusCode(404);
        bo.asks().get("/v1/deals").then().body("items.id", contains(his));
        ada.managerAsks().get("/v1/deals").then().body("items.id", containsInAnyOrder(hers, his));
        stranger.managerAsks().get("/v1/deals/" + hers).then().statusCode(404);
        SalesFixture.operator().get("/v1/deals/" + hers).then().statusCode(200);
        SalesFixture.importer()
                .get("/v1/deals?owner[in]=" + ada.id() + "," + bo.id())
                .then()
                .body("items.id", hasItems(hers, his));
    }

    @Test
    void a_rep_opens_no_deal_for_somebody_else() {
        var ada = rep();

        rep().asks()
                .body(Map.of("customer", customer(), "owner", ada.id()))
                .post("/v1/deals")
                .then()
                .statusCode(403)
                .body("code", equalTo("owner_out_of_sight"));
    }

    @Test
    void a_manager_gives_a_deal_to_another_of_the_team() {
        var ada = rep();
        var bo = SalesFixture.colleague(ada);
        String deal = openDeal(ada, customer(), "1.00");

        ada.managerAsks()
                .header("If-Match", "*")
                .body(Map.of("owner", bo.id()))
                .post("/v1/deals/" + deal + "/reassign")
                .then()
                .statusCode(200)
                .body("owner", equalTo(bo.id()));

        ada.asks().get("/v1/deals").then().body("items.id", not(hasItem(deal)));
        bo.asks().get("/v1/deals").then().body("items.id", hasItem(deal));
    }

    @Test
    void a_second_call_with_one_idempotency_key_opens_no_second_deal() {
        var rep = rep();
        Map<String, Object> command = Map.of("customer", customer());
        String key = UUID.randomUUID().toString();

        String first = rep.asks()
                .header("Idempotency-Key", key)
                .body(command)
                .post("/v1/deals")
                .path("id");

        rep.asks()
                .header("Idempotency-Key", key)
                .body(command)
                .post("/v1/deals")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        rep.asks().get("/v1/deals").then().body("items.id", contains(first));
    }

    @Test
    void one_idempotency_key_closes_a_deal_once_and_tells_so_once() {
        var rep = rep();
        String deal = qualifiedDeal(rep, customer(), "9.00");
        String key = UUID.randomUUID().toString();

        for (int call = 1; call <= 2; call++) {
            rep.asks()
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post("/v1/deals/" + deal + "/close-won")
                    .then()
                    .statusCode(200)
                    .body("close_number", equalTo(1));
        }
    }
}
