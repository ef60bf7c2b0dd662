package tandem.sales.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

/** Files as an importer uploads them. */
final class Uploads {

    private Uploads() {}

    static RequestSpecification ines() {
        return given().auth().oauth2(Tokens.of("ines", Role.IMPORTER));
    }

    /** The job of a file once it is done. */
    static JsonPath takenIn(String kind, String source, String file) {
        return takenIn(kind, source, file.getBytes(StandardCharsets.UTF_8));
    }

    static JsonPath takenIn(String kind, String source, byte[] file) {
        Response accepted = ines().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .queryParam("kind", kind)
                .queryParam("source", source)
                .body(file)
                .post("/v1/imports");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> ines().get(accepted.header("Location")).jsonPath(),
                        job -> List.of("completed", "failed").contains(job.getString("state")));
    }

    /** The refused rows of a job, as a file. */
    static String errors(JsonPath job) {
        return ines().get("/v1/imports/" + job.getString("id") + "/errors").asString();
    }
}
