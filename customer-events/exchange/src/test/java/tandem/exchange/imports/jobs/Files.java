package tandem.exchange.imports.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

/** Files for the shelf, and the calls that an importer makes. */
final class Files {

    static final String HEADER = "name,make,price,since\n";

    private Files() {}

    static String newSource() {
        return "crm-" + UUID.randomUUID();
    }

    /** So many rows that nothing is wrong with. */
    static String rows(int count) {
        return HEADER + String.join("", lines(count));
    }

    static List<String> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("thing %1$d,GTX Pro,%1$d.50,3/1/2017\n"::formatted)
                .toList();
    }

    static RequestSpecification importer() {
        return given().auth().oauth2(Tokens.of("ines", Role.IMPORTER));
    }

    static Response upload(String source, String file) {
        return upload(source, file.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    static Response upload(String source, byte[] file, String type) {
        return importer()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file)
                .post("/v1/imports?kind=shelf&source=" + source);
    }

    /** The job of a file, once every row of it is taken in or refused. */
    static JsonPath takenIn(String source, String file) {
        return done(upload(source, file));
    }

    static JsonPath done(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> importer().get(accepted.header("Location")).jsonPath(),
                        job -> List.of("completed", "failed").contains(String.valueOf(job.getString("state"))));
    }

    static String errors(JsonPath job) {
        return importer()
                .get("/v1/imports/%s/errors".formatted(job.getString("id")))
                .asString();
    }
}
