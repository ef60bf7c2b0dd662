package tandem.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** A file that was handed to a service, as the service tells of it. */
public final class ImportJob {

    private final Api service;
    private final String kind;
    private JsonNode state;

    private ImportJob(Api service, String kind, JsonNode state) {
        this.service = service;
        this.kind = kind;
        this.state = state;
    }

    /** Hands the file over; dates in it are taken as UTC.
     *
     * @param kind as the service names what a file holds, such as {@code pipeline}
     * @param source the outside system that the file comes from
     */
    public static ImportJob start(Api service, String kind, Path file, String source) {
        String path = Query.to("/v1/imports")
                .with("kind", kind)
                .with("source", source)
                .with("time_zone", "UTC")
                .toString();
        return new ImportJob(service, kind, service.upload(path, () -> content(file)));
    }

    private static BodyPublisher content(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks how far it is; true when it has ended. */
    public boolean ended() {
        if (!completed() && !failed()) {
            state = service.get("/v1/imports/" + state.path("id").asText());
        }
        return completed() || failed();
    }

    /** Whether it has ended and took every row in or refused it. */
    public boolean completed() {
        return is("completed");
    }

    private boolean failed() {
        return is("failed");
    }

    private boolean is(String word) {
        return state.path("state").asText().equals(word);
    }

    /** What the file holds. */
    public String kind() {
        return kind;
    }

    /** How many rows the file has. */
    public int rows() {
        return state.path("rows").asInt();
    }

    /** How many of them were refused. */
    public int refused() {
        return state.path("refused").asInt();
    }

    /** What was noted, counted by cause. */
    public JsonNode notes() {
        return state.path("notes");
    }

    /** Rows that were taken in or refused. */
    public int done() {
        JsonNode taken = state.path("taken");
        return taken.path("created").asInt()
                + taken.path("changed").asInt()
                + taken.path("unchanged").asInt()
                + refused();
    }

    /** How it ended, in a line for people. */
    public String outcome() {
        if (failed()) {
            return kind + " failed: " + state.path("problem");
        }
        JsonNode taken = state.path("taken");
        String counts = "%s: %,d rows; %,d created, %,d changed, %,d unchanged, %,d refused"
                .formatted(
                        kind,
                        rows(),
                        taken.path("created").asInt(),
                        taken.path("changed").asInt(),
                        taken.path("unchanged").asInt(),
                        refused());
        String noted = notes().isEmpty() ? "" : "; noted " + notes();
        String where = refused() == 0
                ? ""
                : "; why: GET /v1/imports/" + state.path("id").asText() + "/errors";
        return counts + noted + where;
    }
}
