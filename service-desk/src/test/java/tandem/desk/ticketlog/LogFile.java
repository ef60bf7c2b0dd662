package tandem.desk.ticketlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tandem.desk.Desk;

/** Files of another system's log, and what became of them. */
public final class LogFile {

    static final String HEADER = "case,activity,resource,timestamp,customer\n";

    private LogFile() {}

    public static String newSource() {
        return "log-" + UUID.randomUUID();
    }

    /** Rows of a case of customer Acme in May 2012; each as {@code activity/resource/minute}. */
    public static String rows(String caseName, String... rows) {
        StringBuilder lines = new StringBuilder();
        for (String row : rows) {
            String[] parts = row.split("/");
            lines.append("%s,%s,%s,2012-05-01T08:%02d:00Z,Acme\n"
                    .formatted(caseName, parts[0], parts[1], Integer.parseInt(parts[2])));
        }
        return lines.toString();
    }

    /** The job of a file, once it is done with. */
    static JsonPath takenIn(String source, String file, Duration bound) {
        Response accepted = Desk.asImporter()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=ticket-log&source=" + source);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return await().atMost(bound)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> Desk.asImporter().get(accepted.header("Location")).jsonPath(),
                        job -> List.of("completed", "failed").contains(job.getString("state")));
    }

    public static JsonPath takenIn(String source, String file) {
        JsonPath job = takenIn(source, HEADER + file, Duration.ofSeconds(60));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("completed");
        return job;
    }

    /** The ticket of a case. */
    static JsonPath ticket(String source, String caseName) {
        return Desk.asImporter()
                .get("/v1/tickets/{id}", LogRow.ticket(source, caseName))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** How many entries a source has. */
    static int entries(String source) {
        return Desk.asImporter()
                .get("/v1/ticket-log?count=exact&limit=1&source=" + source)
                .jsonPath()
                .getInt("total");
    }
}
