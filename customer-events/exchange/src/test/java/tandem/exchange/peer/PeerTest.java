package tandem.exchange.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.exchange.problems.Refusal;
import tandem.exchange.testing.ReasonWords;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeer.Said;

class PeerTest {

    private record Settings(Optional<URI> url, Optional<Path> tokenFile, Duration timeout) implements PeerConfig {}

    private final TestPeer other = TestPeer.start();
    private final Peer peer = peer(other.url(), other.tokenFile());

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        other.stop();
    }

    private static Peer peer(URI url, Path tokenFile) {
        return new Peer(new Settings(Optional.of(url), Optional.of(tokenFile), Duration.ofSeconds(2)));
    }

    @Test
    void what_the_other_side_answers_is_json() {
        other.answer("/v1/some", query -> Said.ok("{\"heard\":\"" + query.get("what") + "\"}"));

        assertThat(peer.get("/v1/some", Map.of("what", "a b&c")).path("heard").textValue())
                .isEqualTo("a b&c");
    }

    @Test
    void a_file_that_holds_no_token_is_named_without_telling_what_it_holds() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), TestPeer.TOKEN + "\nsecret");
        Peer asking = peer(other.url(), token);

        assertThatThrownBy(() -> asking.get("/v1/some", Map.of()))
                .hasMessage("the file with the token for the other side holds none")
                .isInstanceOfSatisfying(
                        PeerFailure.class,
                        failure -> assertThat(failure.mayBeRetried()).isTrue());
    }

    @Test
    void the_token_is_read_again_for_each_request() throws IOException {
        other.answer("/v1/some", _ -> Said.ok("{}"));
        Path token = Files.writeString(folder.resolve("token"), "an-old-one");
        Peer asking = peer(other.url(), token);
        assertThatThrownBy(() -> asking.get("/v1/some", Map.of()))
                .hasMessage("GET /v1/some was answered 401 (unauthenticated)");

        Files.writeString(token, TestPeer.TOKEN);

        assertThat(asking.get("/v1/some", Map.of()).isObject()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "400,false",
        "401,true",
        "403,true",
        "404,true",
        "302,false",
        "408,true",
        "429,true",
        "500,true",
        "503,true"
    })
    void a_failure_tells_whether_asking_again_may_help(int status, boolean mayBeRetried) {
        other.answer("/v1/some", _ -> new Said(status, ""));

        assertThatThrownBy(() -> peer.get("/v1/some", Map.of()))
                .asInstanceOf(type(PeerFailure.class))
                .extracting(PeerFailure::mayBeRetried)
                .isEqualTo(mayBeRetried);
    }

    @Test
    void an_other_side_that_is_away_may_be_asked_again() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThatThrownBy(() -> peer(nobody, other.tokenFile()).get("/v1/some", Map.of()))
                .asInstanceOf(type(PeerFailure.class))
                .extracting(PeerFailure::mayBeRetried)
                .isEqualTo(true);
    }

    @Test
    void an_answer_that_never_ends_is_given_up() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(dripping));

            URI url = URI.create("http://127.0.0.1:" + dripping.getLocalPort());
            assertThatThrownBy(() -> peer(url, other.tokenFile()).get("/v1/some", Map.of()))
                    .isInstanceOf(PeerFailure.class)
                    .hasMessageContaining("within PT2S");
        }
    }

    @Test
    void who_asks_for_much_may_wait_for_another_time() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(dripping));

            URI url = URI.create("http://127.0.0.1:" + dripping.getLocalPort());
            assertThatThrownBy(() -> peer(url, other.tokenFile()).get("/v1/much", Map.of(), Duration.ofMillis(50)))
                    .isInstanceOf(PeerFailure.class)
                    .hasMessageContaining("within PT0.05S");
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
                            .getBytes(UTF_8));
            caller.getInputStream().readAllBytes();
        } catch (IOException e) {
            // the caller has given up
        }
    }

    @Test
    void an_answer_of_more_than_16_mebibytes_is_not_read() {
        other.answer("/v1/some", _ -> Said.ok("[" + " ".repeat((int) Peer.LARGEST) + "]"));

        assertThatThrownBy(() -> peer.get("/v1/some", Map.of())).isInstanceOf(PeerFailure.class);
    }

    @Test
    void what_is_no_json_is_a_lasting_failure() {
        other.answer("/v1/some", _ -> Said.ok("<html>"));

        assertThatThrownBy(() -> peer.get("/v1/some", Map.of()))
                .asInstanceOf(type(PeerFailure.class))
                .extracting(PeerFailure::mayBeRetried)
                .isEqualTo(false);
    }

    @Test
    void without_its_address_nothing_is_asked() {
        Peer unknown = new Peer(new Settings(Optional.empty(), Optional.empty(), Duration.ofSeconds(2)));

        assertThat(unknown.isKnown()).isFalse();
        assertThatThrownBy(() -> unknown.get("/v1/some", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("peer_unknown");
    }

    @Test
    void the_refusal_has_words_in_every_language() throws IOException {
        ReasonWords.areComplete(PeerReason.class, "title", "detail");
    }
}
