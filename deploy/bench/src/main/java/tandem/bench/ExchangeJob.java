package tandem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tandem.local.api.Api;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/** A rebuild, a check or a repair of the desk, begun as an operator begins it and followed to its end. */
final class ExchangeJob {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Set<String> ENDED = Set.of("completed", "failed");

    private final Api desk;
    private final Heap heap;

    ExchangeJob(Scene scene) {
        this.desk = scene.deskApi();
        this.heap = new Heap(scene.pid("service-desk"));
    }

    /** How a job ended, and how long it took from the request on. */
    record Ended(JsonNode job, double seconds) {

        boolean completed() {
            return job.path("state").asText().equals("completed");
        }
    }

    Ended rebuild(String view) throws Exception {
        return followed("/v1/exchange/rebuilds", Map.of("view", view), "/v1/exchange/rebuilds/");
    }

    Ended check() throws Exception {
        return followed("/v1/exchange/checks", Map.of(), "/v1/exchange/checks/");
    }

    Ended repair(JsonNode check) throws Exception {
        String path = "/v1/exchange/checks/";
        return followed(path + check.path("id").asText() + "/repair", Map.of(), path);
    }

    /** What a check found, and what became of it. */
    JsonNode differences(JsonNode check) {
        return desk.get("/v1/exchange/checks/" + check.path("id").asText() + "/differences")
                .path("items");
    }

    private Ended followed(String command, Map<String, String> wish, String jobs) throws Exception {
        var body = JsonNodeFactory.instance.objectNode();
        wish.forEach(body::put);
        long begin = System.nanoTime();
        JsonNode job = desk.post(command, body);
        String path = jobs + job.path("id").asText();
        Deadline deadline = Deadline.in(LONGEST);
        while (!ENDED.contains(job.path("state").asText())) {
            if (deadline.passed()) {
                throw new ApiFailure(path + " did not end within " + LONGEST + ": " + job);
            }
            heap.look();
            Deadline.pause(BETWEEN);
            job = desk.get(path);
        }
        return new Ended(job, (System.nanoTime() - begin) / 1e9);
    }

    /** Of the desk, while jobs were followed. */
    Heap heap() {
        return heap;
    }
}
