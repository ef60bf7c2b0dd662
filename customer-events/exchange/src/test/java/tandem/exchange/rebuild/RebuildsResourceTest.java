package tandem.exchange.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static tandem.exchange.rebuild.TicketRebuilds.asOperator;
import static tandem.exchange.rebuild.TicketRebuilds.post;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.access.Role;
import tandem.exchange.testing.ReasonWords;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;

/** Rebuilds over HTTP. */
@QuarkusTest
class RebuildsResourceTest {

    TestPeer other;

    @Inject
    TicketRebuilds rebuilds;

    @BeforeEach
    void a_view_that_nobody_rebuilds() {
        rebuilds.none(other);
    }

    @Test
    void operators_ask_for_one_rebuild_of_a_view_at_a_time() {
        String location = post("kept_tickets")
                .then()
                .statusCode(202)
                .body("state", is("waiting"))
                .body("requested_by", is("operator"))
                .extract()
                .header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));

        post("kept_tickets")
                .then()
                .statusCode(409)
                .body("code", is("rebuild_running"))
                .body("rebuild_id", is(id.toString()));
        post("lost_tickets").then().statusCode(400).body("errors.pointer", hasItem("/view"));
        asOperator().get(location).then().statusCode(200).body("view", is("kept_tickets"));
        asOperator()
                .get("/v1/exchange/rebuilds?state[in]=waiting")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        asOperator()
                .get("/v1/exchange/rebuilds/" + Ids.next())
                .then()
                .statusCode(404)
                .body("code", endsWith("not_found"));
        given().auth()
                .oauth2(Tokens.of("somebody", Role.SALES_MANAGER))
                .get("/v1/exchange/rebuilds")
                .then()
                .statusCode(403);
        rebuilds.finish(id);
    }

    @Test
    void the_refusal_has_words_in_every_language() throws Exception {
        ReasonWords.areComplete(RebuildReason.class, "title", "detail");
    }
}
