package tandem.exchange.problems.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.testing.ProblemLinks;

@QuarkusTest
class ProblemTypesTest {

    @Test
    void the_type_of_every_problem_leads_to_what_it_means() {
        ProblemLinks.leadSomewhere("tandem.exchange");
    }

    @Test
    void reasons_of_the_service_itself_are_found_beside_those_of_the_exchange() {
        given().accept(ContentType.JSON)
                .get("/problems")
                .then()
                .statusCode(200)
                .body("code", hasItem("too_heavy"))
                .body("code", hasItem("version_stale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html,application/xhtml+xml,*/*;q=0.8"})
    void who_asks_for_no_form_in_particular_gets_a_page_to_read(String accept) {
        given().accept(accept)
                .get("/problems")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Vary", "Accept, Accept-Language")
                .body(containsString("<a href=\"/problems/version_stale\"><code>version_stale</code></a>"));
    }

    @Test
    void a_page_speaks_the_language_asked_for() {
        given().header("Accept-Language", "sv")
                .get("/problems/too_heavy")
                .then()
                .statusCode(200)
                .header("Content-Language", "sv")
                .body(startsWith("<!doctype html>\n<html lang=\"sv\">"))
                .body(containsString("För tung"));
    }

    @Test
    void a_parameter_of_the_words_stands_by_its_name() {
        given().accept(ContentType.JSON)
                .get("/problems/version_stale")
                .then()
                .body("title", equalTo("Changed since you read it"))
                .body("detail", equalTo("The present version is {current_version}. Read it again and decide anew."));
        given().accept(ContentType.HTML)
                .get("/problems/version_stale")
                .then()
                .body(containsString("The present version is <var>current_version</var>."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_such_code", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%22%3E%3Cimg%20src=x%3E"})
    void a_code_that_nobody_knows_is_a_problem_of_its_own(String code) {
        given().urlEncodingEnabled(false)
                .accept("text/html,*/*;q=0.8")
                .get("/problems/" + code)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not_found"))
                .body(not(containsString("<")));
    }

    @Test
    void words_cannot_become_part_of_the_page() {
        ProblemTypeView hostile = new ProblemTypeView(
                "/problems/\"><b>",
                "<script>",
                "</h1><script>alert(1)</script>",
                400,
                "a & b {<i>} {known} <img src=\"x\">");

        String page = ProblemPage.of(hostile, Locale.ENGLISH);
        String list = ProblemPage.of(List.of(hostile), Locale.ENGLISH);

        assertThat(page + list).doesNotContain("<script", "<img", "<i>", "<b>");
        assertThat(page).contains("a &amp; b {&lt;i&gt;} <var>known</var> &lt;img src=&quot;x&quot;&gt;");
    }
}
