package tandem.exchange.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of an API document.
 *
 * @param verb in upper case
 * @param path with names in braces
 * @param root of the document
 */
public record ApiOperation(String verb, String path, JsonNode node, JsonNode root) {

    private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");
    private static final String CODES = "x-problem-codes";

    /** All operations of a document. */
    public static List<ApiOperation> of(JsonNode root) {
        return root.path("paths").properties().stream()
                .flatMap(path -> VERBS.stream()
                        .filter(path.getValue()::has)
                        .map(verb -> new ApiOperation(
                                verb.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path(verb),
                                root)))
                .toList();
    }

    public String summary() {
        return node.path("summary").asText();
    }

    /** What the summary would be if nobody had written one: the words of the method's name. */
    public String generatedSummary() {
        String method = node.path("operationId").asText().replaceAll(".*_", "");
        String words = method.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The headings under which it stands. */
    public List<String> headings() {
        return StreamSupport.stream(node.path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The statuses that it answers with, refusals of any request aside. */
    Set<String> statuses() {
        Set<String> statuses = new HashSet<>();
        node.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    /** The codes that it refuses with, of any status. */
    public Collection<String> codes() {
        return statuses().stream().flatMap(status -> codes(status).stream()).toList();
    }

    /** The codes that it may refuse with under this status, those of any request included. */
    Collection<String> codes(String status) {
        return Stream.of(status, "default")
                .map(each -> resolved(node.path("responses").path(each)))
                .flatMap(response -> StreamSupport.stream(response.path(CODES).spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode resolved(JsonNode response) {
        String reference = response.path("$ref").asText();
        return reference.isEmpty() ? response : root.at(reference.substring(1));
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
