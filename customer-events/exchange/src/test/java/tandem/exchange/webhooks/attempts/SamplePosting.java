package tandem.exchange.webhooks.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tandem.exchange.webhooks.targets.Target;

/** Makes requests of which only the receiver matters, with a tenth of the usual time. */
final class SamplePosting implements AutoCloseable {

    private static final Waits TENTH =
            new Waits(Duration.ofMillis(500), Duration.ofMillis(1_500), Duration.ofMillis(300));

    private final Vertx vertx = Vertx.vertx();
    private final Posting posting = new Posting(vertx, TENTH, new HttpClientOptions());

    /** What comes back from there. */
    Answer to(String url) throws Exception {
        URI uri = URI.create(url);
        Target target = Target.of(uri, InetAddress.getByName(uri.getHost()), uri.getPort(), false);
        return posting.post(target, UUID.randomUUID(), Instant.EPOCH, "v1,none", "{}".getBytes(UTF_8))
                .get(5, SECONDS);
    }

    @Override
    public void close() {
        posting.close();
        vertx.close();
    }
}
