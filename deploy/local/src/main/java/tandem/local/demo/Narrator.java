package tandem.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tandem.local.api.Answer;
import tandem.local.api.Api;
import tandem.local.stack.Deadline;

/** Tells what happens, does it, shows the call, and keeps count of what was seen on the other side. */
final class Narrator {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private int awaited;
    private int seen;
    private double slowest;

    Narrator(PrintWriter out) {
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n%s%n%s%n", title, "-".repeat(title.codePointCount(0, title.length())));
        out.flush();
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /**
     * Posts and shows it.
     *
     * @param fields of the answer that matter here
     */
    JsonNode post(Api service, String path, ObjectNode body, String... fields) {
        JsonNode answer = service.post(path, body);
        show("POST " + path, body, answer, fields);
        return answer;
    }

    private void show(String call, JsonNode body, JsonNode answer, String... fields) {
        if (!body.isEmpty()) {
            out.println("    " + call + "  " + body);
        } else {
            out.println("    " + call);
        }
        out.println("      -> " + part(answer, fields));
        out.flush();
    }

    /** Waits until the other side tells what is expected of a customer, and shows what it tells. */
    void see(String sentence, Api otherSide, String customer, String part, Predicate<JsonNode> expected) {
        String path = "/v1/customers/" + customer + "/relationship";
        see(sentence, otherSide, path, answer -> expected.test(answer.path(part)), part);
    }

    /**
     * Waits until a service answers what is expected, and shows it.
     *
     * @param fields of the answer that matter here; none for all of it
     */
    void see(String sentence, Api service, String path, Predicate<JsonNode> expected, String... fields) {
        Answer[] last = {service.ask(path)};
        see(
                sentence,
                () -> {
                    last[0] = service.ask(path);
                    return last[0].status() == 200 && expected.test(last[0].body());
                },
                () -> "GET " + path + "\n      -> " + part(last[0].body(), fields));
    }

    /** Waits until something holds, and shows what was seen of it. */
    void see(String sentence, BooleanSupplier holds, Supplier<String> shown) {
        awaited++;
        long begin = System.nanoTime();
        boolean came = Deadline.in(BOUND).await(holds);
        double seconds = (System.nanoTime() - begin) / NANOS;
        slowest = Math.max(slowest, seconds);
        seen += came ? 1 : 0;
        out.println("    " + shown.get());
        say(String.format(
                Locale.ROOT, came ? "  SEEN after %.2f s: %s" : "  NOT SEEN within %.0f s: %s", seconds, sentence));
    }

    private static JsonNode part(JsonNode answer, String... fields) {
        if (fields.length == 0) {
            return answer;
        }
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            if (answer.has(field)) {
                part.set(field, answer.get(field));
            }
        }
        return part;
    }

    /** The last word; true when everything was seen. */
    boolean end() {
        say(String.format(
                Locale.ROOT,
                "%n%d of %d things were seen on the other side, the slowest after %.2f s.",
                seen,
                awaited,
                slowest));
        return seen == awaited;
    }
}
