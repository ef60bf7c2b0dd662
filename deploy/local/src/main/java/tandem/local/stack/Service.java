package tandem.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One replica of one of the two services, as the build left it, in a process of its own. */
final class Service implements Part {

    static final String SALES = "sales-service";
    static final String DESK = "service-desk";

    /** Less than half of what a service takes: classes and what was compiled of them weigh as much. */
    private static final String HEAP = "-Xmx224m";

    /** Every ten seconds, in milliseconds: the compiler's, above all. */
    private static final String GIVES_FREED_MEMORY_BACK = "-XX:TrimNativeHeapInterval=10000";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Path jar;
    private final int port;
    private final Path log;
    private final Map<String, String> environment;

    Service(String name, Path jar, int port, Path log, Map<String, String> environment) {
        this.name = name;
        this.jar = jar;
        this.port = port;
        this.log = log;
        this.environment = environment;
    }

    /**
     * What a service must be told about the servers it uses, as environment variables.
     *
     * @param database the JDBC address at which it finds its database
     * @param broker where it finds the broker
     * @param port on which it listens
     * @param peerPort where the first replica of the other service listens
     * @param peerToken the file with the token for it
     * @param webhookKey 32 bytes in Base64 that partners' secrets are encrypted with
     */
    static Map<String, String> environment(
            PostgresServer postgres,
            String database,
            String broker,
            SigningKey key,
            int port,
            int peerPort,
            Path peerToken,
            String webhookKey) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database,
                "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password(),
                "KAFKA_BOOTSTRAP_SERVERS", broker,
                "QUARKUS_OIDC_PUBLIC_KEY", key.publicKey(),
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "TANDEM_EXCHANGE_PEER_URL", address(peerPort),
                "TANDEM_EXCHANGE_PEER_TOKEN_FILE", peerToken.toString(),
                "TANDEM_WEBHOOKS_KEYS", "local:" + webhookKey,
                "TANDEM_WEBHOOKS_TARGETS", "any");
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String address() {
        return address(port);
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public boolean replaceable() {
        return true;
    }

    @Override
    public Leash start(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("MALLOC_ARENA_MAX", "2"); // glibc keeps freed memory in up to eight arenas a core otherwise
        all.putAll(more);
        List<String> command = new ArrayList<>(Jvm.command(HEAP, GIVES_FREED_MEMORY_BACK));
        command.addAll(List.of("-jar", jar.toString()));
        return Leash.start("TERM", command, all, log);
    }

    @Override
    public boolean ready(Leash process) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while waiting for " + name, e);
        }
    }
}
