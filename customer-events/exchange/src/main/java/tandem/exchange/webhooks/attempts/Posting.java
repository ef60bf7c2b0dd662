package tandem.exchange.webhooks.attempts;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tandem.exchange.webhooks.targets.Target;

/**
 * Makes requests. Each goes to the very address that was checked, under the name that the partner gave; redirects are not
 * followed and no proxy is asked.
 */
@Singleton
public class Posting {

    /** How late a request may be cut off. One timer sees to all of them, since one for each costs as much as a signature. */
    private static final Duration PRECISION = Duration.ofMillis(100);

    private final Vertx vertx;
    private final Waits waits;
    private final HttpClient client;
    private final Set<OneRequest> underWay = ConcurrentHashMap.newKeySet();
    private final long timer;

    @Inject
    public Posting(Vertx vertx) {
        this(vertx, Waits.USUAL, new HttpClientOptions());
    }

    /** One that trusts whom these options trust. */
    Posting(Vertx vertx, Waits waits, HttpClientOptions trust) {
        this.vertx = vertx;
        this.waits = waits;
        this.client = vertx.createHttpClient(new HttpClientOptions(trust)
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setMaxPoolSize(256)
                .setConnectTimeout((int) waits.connect().toMillis())
                .setSslHandshakeTimeout(waits.connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(4)
                .setMaxHeaderSize(16 * 1024)
                .setDecompressionSupported(false)
                .setVerifyHost(true)
                .setTcpNoDelay(true));
        this.timer = vertx.setPeriodic(PRECISION.toMillis(), _ -> underWay.forEach(OneRequest::cutIfLate));
    }

    /**
     * Sends a body.
     *
     * @param id {@code webhook-id}
     * @param attempted of which whole seconds are {@code webhook-timestamp}
     */
    CompletableFuture<Answer> post(Target target, UUID id, Instant attempted, String signature, byte[] body) {
        OneRequest one = new OneRequest(waits);
        underWay.add(one);
        CompletableFuture<Answer> answer = one.answer().whenComplete((_, _) -> underWay.remove(one));
        client.request(options(target)
                        .putHeader("webhook-id", id.toString())
                        .putHeader("webhook-timestamp", Long.toString(attempted.getEpochSecond()))
                        .putHeader("webhook-signature", signature))
                .compose(request -> one.begun(request).send(Buffer.buffer(body)).onSuccess(one::answered))
                .onFailure(one::failed);
        return answer;
    }

    private static RequestOptions options(Target target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Tandem-Webhooks/1");
    }

    @PreDestroy
    void close() {
        vertx.cancelTimer(timer);
        client.close();
    }
}
