package tandem.exchange.imports.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;

/**
 * A file as it was submitted.
 *
 * @param parameters a JSON object
 * @param contentSha256 of the bytes as they came, in hexadecimal
 */
@Embeddable
record Submission(
        String kind,
        String source,
        String timeZone,
        String parameters,
        String submittedBy,
        Instant submittedAt,
        @Column(name = "content_sha256") String contentSha256) {

    static Submission of(StartImport command, String contentSha256, String submittedBy, Instant now) {
        return new Submission(
                command.kind(),
                command.source(),
                command.timeZone().getId(),
                JsonText.of(command.parameters()),
                submittedBy,
                now,
                contentSha256);
    }

    Map<String, String> parameterMap() {
        return JsonText.map(parameters, String.class);
    }
}
