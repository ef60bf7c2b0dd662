package tandem.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.exchange.webhooks.signing.Signatures;
import tandem.exchange.webhooks.signing.SigningSecret;

/** A receiver as it stands in README.md, running, and what is delivered to it. */
final class Receiver implements AutoCloseable {

    private static final Path README = Path.of("../../README.md");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path printed;
    private final int port;

    private Receiver(Process process, Path printed, int port) {
        this.process = process;
        this.printed = printed;
        this.port = port;
    }

    /** The block of README.md in this language, which it names behind the three backticks. */
    static String text(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(README));
        assertThat(block.find()).as("README.md has a receiver in " + language).isTrue();
        return block.group(1);
    }

    /**
     * Starts one, and waits until it listens.
     *
     * @param command that runs the file in which the receiver was written
     */
    static Receiver start(Path folder, SigningSecret secret, String... command) throws IOException {
        int port = freePort();
        Path printed = folder.resolve("receiver-printed.txt");
        ProcessBuilder program = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        program.environment().put("SECRET", secret.text());
        program.environment().put("PORT", String.valueOf(port));
        Receiver receiver = new Receiver(program.start(), printed, port);
        await().atMost(PATIENCE)
                .failFast(() -> assertThat(receiver.process.isAlive())
                        .as("it has ended: " + receiver.printed())
                        .isTrue())
                .until(receiver::listens);
        return receiver;
    }

    /** Delivers as Tandem does; the status that is answered. */
    int deliver(UUID id, Instant attempted, String body, List<SigningSecret> secrets) throws Exception {
        return deliver(id, attempted, body, body, secrets);
    }

    /** Delivers what somebody has replaced on the way; the status that is answered. */
    int deliver(UUID id, Instant attempted, String signed, String arriving, List<SigningSecret> secrets)
            throws Exception {
        String signature = new Signatures(secrets, Optional.empty()).sign(id, attempted, signed.getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("content-type", "application/json")
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", Long.toString(attempted.getEpochSecond()))
                .header("webhook-signature", signature)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(arriving))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Begins to deliver, and is gone in the middle of the body. */
    void hangUp() throws IOException {
        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sender.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{".getBytes(UTF_8));
        }
    }

    /** What it has printed so far. */
    String printed() throws IOException {
        return Files.readString(printed);
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.close();
    }
}
