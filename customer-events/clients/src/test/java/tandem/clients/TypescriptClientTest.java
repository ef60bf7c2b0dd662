package tandem.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client is what openapi-typescript makes of the committed documents, and TypeScript's compiler takes its use. */
class TypescriptClientTest {

    private static final Path COMMITTED = Path.of("typescript");
    private static final Path EXAMPLE = Path.of("examples/first-hour.ts");

    private static NodeFolder client;

    @BeforeAll
    static void the_generator_and_the_compiler_are_installed() throws Exception {
        client = NodeFolder.installed(COMMITTED, "the TypeScript client is not checked");
    }

    @ParameterizedTest
    @CsvSource({"sales.ts, sales-service", "desk.ts, service-desk"})
    void what_is_committed_is_what_the_generator_makes_of(String file, String service) throws Exception {
        Path document =
                Path.of("../..", service, "openapi.yaml").toAbsolutePath().normalize();

        NodeFolder.Run run = client.run("openapi-typescript", document.toString(), "-o", file);

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(Files.readString(client.root().resolve(file)))
                .as("openapi.yaml of %s has changed: run npm ci and npm run generate in %s", service, COMMITTED)
                .isEqualTo(Files.readString(COMMITTED.resolve("src").resolve(file)));
    }

    @Test
    void the_compiler_finds_no_fault_in_the_client_and_its_examples() throws Exception {
        assertThat(client.run("tsc")).isEqualTo(new NodeFolder.Run(0, ""));
    }

    @Test
    void the_first_hour_registers_and_shows_the_secret() throws Exception {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/webhooks/endpoints", exchange -> {
            boolean known = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] endpoint = "{\"id\":\"7\",\"secret\":\"whsec_x\"}".getBytes(UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 201 : 401, endpoint.length);
            exchange.getResponseBody().write(endpoint);
            exchange.close();
        });
        service.start();
        String address = "SERVICE=http://127.0.0.1:" + service.getAddress().getPort();
        try {
            NodeFolder.Run run = client.run("env", address, "TOKEN=t", "npm", "run", "--silent", "first-hour");

            assertThat(run.exit()).as(run.output()).isZero();
            assertThat(run.output()).contains("ENDPOINT=7\n", "SECRET=whsec_x\n");
        } finally {
            service.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_typos: [\"tandem.sales.*.v1\"]", "event_types: \"tandem.sales.*.v1\""})
    void the_compiler_tells_of_a_request_that_the_service_would_refuse(String wrong) throws Exception {
        Path spoilt = client.root().resolve(EXAMPLE);
        String right = Files.readString(COMMITTED.resolve(EXAMPLE));
        Files.writeString(spoilt, right.replace("event_types: [\"tandem.sales.*.v1\"]", wrong));

        NodeFolder.Run run;
        try {
            run = client.run("tsc");
        } finally {
            Files.writeString(spoilt, right);
        }

        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).startsWith(EXAMPLE.toString()).contains("error TS");
    }

    @Test
    void the_lock_files_name_versions_and_sums_but_no_addresses() throws Exception {
        for (Path folder : List.of(COMMITTED, Path.of("src/test/receiver"), Path.of("src/test/bruno"))) {
            assertThat(Files.readString(NodeFolder.lock(folder)))
                    .contains("\"integrity\": \"sha512-")
                    .doesNotContain("\"resolved\"");
        }
    }
}
