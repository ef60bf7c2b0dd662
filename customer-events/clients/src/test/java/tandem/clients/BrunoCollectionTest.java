package tandem.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.clients.ApiDocument.Operation;

/** Every request of the collection is one that both committed OpenAPI documents know, and none of a partner's is missing. */
class BrunoCollectionTest {

    private static final Path COLLECTION = Path.of("bruno");
    private static final Set<String> NO_REQUESTS = Set.of("folder.bru", "collection.bru", "token.bru");

    private final List<BrunoRequest> requests = requests();
    private final List<ApiDocument> documents = ApiDocument.both();

    BrunoCollectionTest() throws IOException {}

    @Test
    void each_request_exists() {
        for (ApiDocument document : documents) {
            assertThat(requests)
                    .allSatisfy(request -> assertThat(document.operation(request))
                            .as("%s: %s %s of %s", request.file(), request.method(), request.path(), document.service())
                            .isPresent());
        }
    }

    @Test
    void nothing_that_a_partner_may_ask_for_is_missing() {
        for (ApiDocument document : documents) {
            Set<String> shown = requests.stream()
                    .map(request -> document.operation(request).orElseThrow().toString())
                    .collect(Collectors.toSet());

            assertThat(document.openTo("partner").map(Operation::toString))
                    .as(document.service())
                    .isNotEmpty()
                    .allSatisfy(operation -> assertThat(shown).contains(operation));
        }
    }

    @Test
    void what_is_made_is_forgotten_behind_everything_that_needs_it() {
        Set<Path> forgetting = requests.stream()
                .filter(request -> request.method().equals("delete"))
                .map(request -> request.file().getParent())
                .collect(Collectors.toSet());

        assertThat(requests)
                .filteredOn(request -> request.path().contains("{{endpoint}}"))
                .extracting(request -> request.file().getParent())
                .filteredOn(folder -> !forgetting.contains(folder))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(forgetting)
                        .allSatisfy(
                                last -> assertThat(BrunoRequest.place(folder)).isLessThan(BrunoRequest.place(last))));
    }

    @Test
    void each_query_parameter_exists_and_what_is_required_is_given() {
        for (ApiDocument document : documents) {
            assertThat(requests).allSatisfy(request -> {
                Operation operation = document.operation(request).orElseThrow();
                assertThat(request.parameters())
                        .allSatisfy(name -> assertThat(document.parameter(operation, "query", name))
                                .as("%s of %s", name, request.file())
                                .isNotEmpty());
                assertThat(required(document, operation, "query")).isSubsetOf(request.parameters());
                assertThat(required(document, operation, "header")).isSubsetOf(request.headers());
            });
        }
    }

    @Test
    void each_body_has_fields_that_exist_and_those_that_are_required() {
        for (ApiDocument document : documents) {
            assertThat(requests)
                    .filteredOn(request -> request.body().isObject())
                    .allSatisfy(request -> {
                        var schema =
                                document.bodySchema(document.operation(request).orElseThrow());
                        Set<String> given = new TreeSet<>();
                        request.body().fieldNames().forEachRemaining(given::add);
                        Set<String> known = new TreeSet<>();
                        schema.path("properties").fieldNames().forEachRemaining(known::add);
                        assertThat(known).as("%s", request.file()).containsAll(given);
                        assertThat(schema.path("required"))
                                .allSatisfy(name -> assertThat(given).contains(name.asText()));
                    });
        }
    }

    private static Set<String> required(ApiDocument document, Operation operation, String in) {
        return document.parameters(operation)
                .filter(each -> each.path("in").asText().equals(in)
                        && each.path("required").asBoolean())
                .map(each -> each.path("name").asText())
                .collect(Collectors.toSet());
    }

    private static List<BrunoRequest> requests() throws IOException {
        try (Stream<Path> files = Files.walk(COLLECTION)) {
            return files.filter(file -> file.toString().endsWith(".bru"))
                    .filter(file -> !file.startsWith(COLLECTION.resolve("environments")))
                    .filter(file -> !NO_REQUESTS.contains(file.getFileName().toString()))
                    .map(BrunoRequest::read)
                    .toList();
        }
    }
}
