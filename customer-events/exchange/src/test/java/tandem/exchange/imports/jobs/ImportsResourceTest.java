package tandem.exchange.imports.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

@QuarkusTest
class ImportsResourceTest {

    @Inject
    ShelfImport shelf;

    @Test
    void an_upload_answers_with_the_job_and_its_address() {
        String source = Files.newSource();

        Response accepted = Files.importer()
                .contentType("text/csv; charset=UTF-8")
                .body(Files.rows(3))
                .post("/v1/imports?kind=shelf&time_zone=Europe/Rome&currency=EUR&source=" + source);

        accepted.then()
                .statusCode(202)
                .header("Location", containsString("/v1/imports/" + accepted.path("id")))
                .body("kind", equalTo("shelf"))
                .body("source", equalTo(source))
                .body("time_zone", equalTo("Europe/Rome"))
                .body("parameters", equalTo(Map.of("currency", "EUR")))
                .body("submitted_by", equalTo("ines"))
                .body("rows", equalTo(3))
                .body("state", equalTo("waiting"));
        JsonPath job = Files.done(accepted);
        assertThat(job.getFloat("rows_per_second")).isPositive();
        assertThat(job.getInt("next_row")).isEqualTo(4);
        assertThat(job.getString("finished_at")).isNotNull();
    }

    @Test
    void an_unknown_kind_is_refused_with_the_known_ones() {
        Files.importer()
                .contentType("text/csv")
                .body(Files.rows(1))
                .post("/v1/imports?kind=stamps&source=crm")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("kind"))
                .body("errors.detail", hasItem(containsString("shelf")));
    }

    @Test
    void all_faults_of_the_parameters_are_told_at_once() {
        Files.importer()
                .contentType("text/csv")
                .body(Files.rows(1))
                .post("/v1/imports?kind=shelf&time_zone=Mars/Olympus&currency=GBP&colour=red")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("source", "time_zone", "currency", "colour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Role.SALES_REP,
                Role.SALES_MANAGER,
                Role.SUPPORT_AGENT,
                Role.SUPPORT_MANAGER,
                Role.PARTNER,
                Role.OPERATOR,
                Role.PRIVACY_OFFICER
            })
    void only_an_importer_uploads(String role) {
        given().auth()
                .oauth2(Tokens.of("somebody", role))
                .contentType("text/csv")
                .body(Files.rows(1))
                .post("/v1/imports?kind=shelf&source=crm")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.SALES_REP, Role.SUPPORT_AGENT, Role.PARTNER, Role.PRIVACY_OFFICER})
    void jobs_are_seen_by_importers_and_operators_only(String role) {
        String job = Files.upload(Files.newSource(), Files.rows(1)).path("id");
        for (String path : List.of("", "/" + job, "/" + job + "/errors")) {
            given().auth()
                    .oauth2(Tokens.of("somebody", role))
                    .get("/v1/imports" + path)
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Tokens.of("olga", Role.OPERATOR))
                    .get("/v1/imports" + path)
                    .then()
                    .statusCode(200);
            given().get("/v1/imports" + path).then().statusCode(401);
        }
    }

    @Test
    void another_form_of_file_is_not_taken() {
        Files.upload(Files.newSource(), new byte[] {1, 2}, "application/zip")
                .then()
                .statusCode(415);
    }

    @Test
    void a_job_that_is_not_there_is_not_found() {
        Files.importer().get("/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        Files.importer()
                .get("/v1/imports/%s/errors".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void jobs_are_listed_the_latest_first_page_by_page() {
        String source = Files.newSource();
        List<String> ids = List.of(
                Files.takenIn(source, Files.rows(1)).getString("id"),
                Files.takenIn(source, Files.rows(2)).getString("id"),
                Files.takenIn(source, "").getString("id"));

        JsonPath page =
                Files.importer().get("/v1/imports?limit=2&source=" + source).jsonPath();
        JsonPath next = Files.importer()
                .queryParam("cursor", page.getString("next_cursor"))
                .get("/v1/imports?limit=2&source=" + source)
                .jsonPath();

        assertThat(page.getList("items.id")).isEqualTo(ids.reversed().subList(0, 2));
        assertThat(next.getList("items.id")).isEqualTo(List.of(ids.getFirst()));
        Files.importer()
                .get("/v1/imports?state=failed&source=" + source)
                .then()
                .body("items.id", contains(ids.getLast()));
    }

    @Test
    void the_errors_are_a_file_to_download() {
        JsonPath job = Files.takenIn(Files.newSource(), Files.HEADER + "a,b,c\n");
        Files.importer()
                .get("/v1/imports/%s/errors".formatted(job.getString("id")))
                .then()
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void many_refused_rows_are_told_in_their_order() {
        JsonPath job = Files.takenIn(Files.newSource(), Files.HEADER + "a,b\n".repeat(2_500));

        List<String> lines = Files.errors(job).lines().skip(1).toList();

        assertThat(job.getInt("refused")).isEqualTo(2_500);
        assertThat(lines).hasSize(2_500);
        assertThat(lines.getLast()).startsWith("2500,");
    }

    @Test
    void a_batch_of_wide_rows_holds_fewer_of_them() {
        String source = Files.newSource();
        String remark = "株".repeat(32_000);
        String wide = String.join("", Files.lines(100)).replace("\n", "," + remark + "\n");

        JsonPath job = Files.takenIn(source, "name,make,price,since,remark\n" + wide);

        assertThat(job.getInt("taken.created")).isEqualTo(100);
        assertThat(shelf.mostRowsAtOnce(source)).isBetween(2, 45);
    }

    @Test
    void an_upload_sent_twice_under_one_key_is_one_job() {
        String source = Files.newSource();
        String key = UUID.randomUUID().toString();

        String first = uploadUnder(key, source, Files.rows(2)).path("id");
        Response again = uploadUnder(key, source, Files.rows(2));
        Response other = uploadUnder(key, source, Files.rows(3));

        again.then().statusCode(202).body("id", equalTo(first)).header("Idempotency-Replayed", "true");
        other.then().statusCode(422);
        Files.importer().get("/v1/imports?source=" + source).then().body("items.id", contains(first));
    }

    @Test
    void an_upload_repeated_in_another_language_is_the_same_upload() {
        String source = Files.newSource();
        String key = UUID.randomUUID().toString();
        String first = uploadUnder(key, source, Files.rows(2)).path("id");

        Response again = Files.importer()
                .header("Idempotency-Key", key)
                .header("Accept-Language", "ja")
                .contentType("text/csv")
                .body(Files.rows(2))
                .post("/v1/imports?kind=shelf&source=" + source);

        again.then().statusCode(202).body("id", equalTo(first)).header("Idempotency-Replayed", "true");
    }

    private static Response uploadUnder(String key, String source, String file) {
        return Files.importer()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports?kind=shelf&source=" + source);
    }

    @Test
    void a_file_beyond_the_limit_is_refused_however_it_is_sent() throws Exception {
        byte[] mebibyte = "thing 123456789,GTX Pro,1,3/1/17\n".repeat(32_768).getBytes(StandardCharsets.UTF_8);
        List<byte[]> chunks = Collections.nCopies(65, mebibyte);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:%d/v1/imports?kind=shelf&source=crm".formatted(RestAssured.port)))
                            .header("Authorization", "Bearer " + Tokens.of("ines", Role.IMPORTER))
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofByteArrays(chunks))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body_too_large");
        }
    }
}
