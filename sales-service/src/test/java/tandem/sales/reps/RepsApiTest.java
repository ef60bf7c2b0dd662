package tandem.sales.reps;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tandem.sales.SalesFixture.importer;
import static tandem.sales.SalesFixture.rep;
import static tandem.sales.SalesFixture.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.sales.SalesFixture.Rep;

@QuarkusTest
class RepsApiTest {

    @Test
    void a_rep_sells_in_a_team_that_has_a_manager() {
        Rep rep = rep();

        importer()
                .queryParam("login", rep.login())
                .get("/v1/reps")
                .then()
                .body("items.id", contains(rep.id()))
                .body("items[0].team", equalTo(rep.team()));
        importer().get("/v1/teams/" + rep.team()).then().body("manager_login", equalTo(rep.managerLogin()));
    }

    @Test
    void a_login_belongs_to_one_rep_and_a_name_to_one_team() {
        Rep rep = rep();

        importer()
                .body(Map.of("name", "Another", "login", rep.login(), "team", rep.team()))
                .post("/v1/reps")
                .then()
                .statusCode(409)
                .body("code", equalTo("login_taken"))
                .body("rep", equalTo(rep.id()));
        importer()
                .body(Map.of("name", rep.teamName(), "manager", "M", "manager_login", "m"))
                .post("/v1/teams")
                .then()
                .statusCode(409)
                .body("code", equalTo("team_name_taken"));
    }

    @Test
    void nobody_sells_in_a_team_that_does_not_exist() {
        importer()
                .body(Map.of("name", "Lone", "login", unique("lone"), "team", UUID.randomUUID()))
                .post("/v1/reps")
                .then()
                .statusCode(422)
                .body("code", equalTo("reference_unknown"))
                .body("errors.pointer", contains("/team"))
                .body("errors.code", contains("team_unknown"));
    }

    @Test
    void a_manager_cannot_draw_another_manager_s_rep_into_a_team_of_their_own() {
        Rep rep = rep();
        Rep rival = rep();

        rival.managerAsks()
                .header("If-Match", "*")
                .body(Map.of("team", rival.team()))
                .post("/v1/reps/" + rep.id() + "/change-team")
                .then()
                .statusCode(403)
                .body("code", equalTo("owner_out_of_sight"));

        importer().get("/v1/reps/" + rep.id()).then().body("team", equalTo(rep.team()));
    }

    @Test
    void a_change_of_team_takes_the_version_that_was_seen() {
        Rep rep = rep();
        Rep other = rep();

        importer()
                .header("If-Match", "\"0\"")
                .body(Map.of("team", other.team(), "office", "West"))
                .post("/v1/reps/" + rep.id() + "/change-team")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("team", equalTo(other.team()))
                .body("office", equalTo("West"));

        importer()
                .header("If-Match", "\"0\"")
                .body(Map.of("team", rep.team()))
                .post("/v1/reps/" + rep.id() + "/change-team")
                .then()
                .statusCode(412);
    }
}
