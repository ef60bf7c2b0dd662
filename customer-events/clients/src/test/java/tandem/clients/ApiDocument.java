package tandem.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The committed OpenAPI document of a service. */
record ApiDocument(String service, JsonNode root) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** One thing that can be asked for. */
    record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<ApiDocument> both() throws IOException {
        return List.of(of("sales-service"), of("service-desk"));
    }

    private static ApiDocument of(String service) throws IOException {
        Path file = Path.of("../..", service, "openapi.yaml");
        return new ApiDocument(service, new YAMLMapper().readTree(Files.readString(file)));
    }

    /** What a request asks for: same method, and a path of the same words wherever the document has no parameter. */
    Optional<Operation> operation(BrunoRequest request) {
        return operations()
                .filter(operation -> operation.method().equals(request.method()))
                .filter(operation ->
                        matches(operation.path().split("/"), request.path().split("/")))
                .findFirst();
    }

    /** Everything that a client with this role may ask for. */
    Stream<Operation> openTo(String role) {
        return operations()
                .filter(operation -> StreamSupport.stream(
                                operation.node().at("/security/0/bearer").spliterator(), false)
                        .anyMatch(each -> each.asText().equals(role)));
    }

    /** A header or query parameter of the operation; a missing node when it has none of this name. */
    JsonNode parameter(Operation operation, String in, String name) {
        return parameters(operation)
                .filter(each -> each.path("in").asText().equals(in))
                .filter(each -> each.path("name").asText().equalsIgnoreCase(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** All parameters of the operation. */
    Stream<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(this::resolved);
    }

    /** The schema of the JSON that the operation takes. */
    JsonNode bodySchema(Operation operation) {
        return resolved(operation
                .node()
                .at("/requestBody/content")
                .path("application/json")
                .path("schema"));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private Stream<Operation> operations() {
        return root.path("paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .map(method -> new Operation(
                                method, path.getKey(), path.getValue().path(method))));
    }

    private static boolean matches(String[] template, String[] asked) {
        if (template.length != asked.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            boolean same = template[i].equals(asked[i]);
            boolean filled = template[i].startsWith("{") && asked[i].startsWith("{{");
            if (!same && !filled) {
                return false;
            }
        }
        return true;
    }
}
