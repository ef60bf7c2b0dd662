package tandem.exchange.webhooks.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.exchange.webhooks.targets.Target;

/** A receiver with a certificate for {@code hooks.partner.com}, a name that nobody resolves here. */
class CertificatesTest {

    private static final Path KEYTOOL = Path.of(System.getProperty("java.home"), "bin", "keytool");
    private static final Vertx VERTX = Vertx.vertx();
    private static final AtomicReference<String> HOST = new AtomicReference<>();
    private static final AtomicReference<String> NAMED = new AtomicReference<>();

    @TempDir
    static Path folder;

    private static HttpServer server;
    private static PfxOptions certificate;

    @BeforeAll
    static void serve() throws Exception {
        Path store = folder.resolve("partner.p12");
        List<String> command = new ArrayList<>(List.of((KEYTOOL + " -genkeypair -alias partner -keyalg EC"
                        + " -dname CN=hooks.partner.com -ext san=dns:hooks.partner.com"
                        + " -storetype PKCS12 -storepass secret -keystore")
                .split(" ")));
        command.add(store.toString());
        int made = new ProcessBuilder(command).start().waitFor();
        assertThat(made).isZero();
        certificate = new PfxOptions().setPath(store.toString()).setPassword("secret");
        server = VERTX.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setPfxKeyCertOptions(certificate))
                .requestHandler(request -> {
                    HOST.set(request.getHeader("host"));
                    NAMED.set(request.connection().indicatedServerName());
                    request.response().setStatusCode(204).end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, SECONDS);
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void the_name_that_the_partner_gave_stands_in_host_and_sni_and_is_what_the_certificate_must_say() throws Exception {
        Answer answer = post("hooks.partner.com", new HttpClientOptions().setPfxTrustOptions(certificate));

        assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(HOST.get()).isEqualTo("hooks.partner.com:" + server.actualPort());
        assertThat(NAMED.get()).isEqualTo("hooks.partner.com");
    }

    @Test
    void a_certificate_for_another_name_is_not_trusted() throws Exception {
        assertThat(post("other.partner.com", new HttpClientOptions().setPfxTrustOptions(certificate))
                        .outcome())
                .isEqualTo(Outcome.UNTRUSTED);
    }

    @Test
    void a_certificate_of_nobody_known_is_not_trusted() throws Exception {
        assertThat(post("hooks.partner.com", new HttpClientOptions()).outcome()).isEqualTo(Outcome.UNTRUSTED);
    }

    private static Answer post(String name, HttpClientOptions trust) throws Exception {
        Waits waits = new Waits(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(1));
        URI uri = URI.create("https://" + name + ":" + server.actualPort() + "/in");
        Target target = Target.of(uri, InetAddress.getLoopbackAddress(), server.actualPort(), true);
        return new Posting(VERTX, waits, trust)
                .post(target, UUID.randomUUID(), Instant.EPOCH, "v1,none", "{}".getBytes(UTF_8))
                .get(10, SECONDS);
    }
}
