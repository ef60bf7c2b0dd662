package tandem.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.exchange.problems.Reason;
import tandem.exchange.testing.ApiOperation;
import tandem.exchange.testing.Tokens;

@QuarkusTest
class ApiDocumentTest {

    /** The order of its parts differs from build to build, and says nothing. */
    private static final YAMLMapper DOCUMENT = new YAMLMapper();

    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path PRESENT = Path.of("target", "openapi.yaml");

    @Test
    void the_committed_document_is_what_the_service_says_of_itself() throws IOException {
        String present = given().auth()
                .oauth2(Tokens.of("somebody"))
                .accept("application/yaml")
                .get("/openapi")
                .asString();
        Files.writeString(PRESENT, present);

        assertThat(DOCUMENT.readTree(present))
                .as("the API has changed: read target/openapi.yaml and commit it as openapi.yaml")
                .isEqualTo(DOCUMENT.readTree(Files.readString(COMMITTED)));
    }

    @Test
    void every_operation_says_in_words_of_its_own_what_it_does() throws IOException {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.summary())
                        .as("%s", operation)
                        .contains(" ")
                        .isNotEqualTo(operation.generatedSummary()));
        assertThat(operations()).extracting(ApiOperation::summary).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_stands_under_one_heading_that_names_no_class() throws IOException {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.headings())
                        .as("%s", operation)
                        .singleElement()
                        .asString()
                        .doesNotContain("Resource"));
    }

    @Test
    void every_reason_of_this_service_is_named_where_it_comes_about() throws IOException {
        assertThat(operations().stream().flatMap(operation -> operation.codes().stream()))
                .containsAll(Stream.of(DeskReason.values()).map(Reason::code).toList());
    }

    private static List<ApiOperation> operations() throws IOException {
        return ApiOperation.of(DOCUMENT.readTree(Files.readString(COMMITTED)));
    }
}
