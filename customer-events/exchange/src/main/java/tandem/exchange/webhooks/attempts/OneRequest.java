package tandem.exchange.webhooks.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request while it is under way. The status decides; of the body so much is read as comes within a second and fills 2 KiB, and
 * a connection on which more would come is closed.
 */
final class OneRequest {

    private static final int MOST_TEXT = 2 * 1024;

    private final Waits waits;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final Buffer text = Buffer.buffer();
    private volatile long cutAt;
    private @Nullable HttpClientRequest request;
    private @Nullable HttpClientResponse head;

    OneRequest(Waits waits) {
        this.waits = waits;
        cutAfter(waits.whole());
    }

    /** Ends it if its time is over; called again and again until it has ended. */
    void cutIfLate() {
        if (System.nanoTime() - cutAt >= 0) {
            cut(Outcome.TIMED_OUT);
        }
    }

    /** Completed when its time is over at the latest, and never with a failure. */
    CompletableFuture<Answer> answer() {
        return answer;
    }

    synchronized HttpClientRequest begun(HttpClientRequest made) {
        request = made;
        if (answer.isDone()) {
            made.reset();
        }
        return made;
    }

    synchronized void answered(HttpClientResponse response) {
        head = response;
        cutAfter(waits.body());
        response.handler(this::read);
        response.endHandler(_ -> finish(Outcome.UNREACHABLE));
        response.exceptionHandler(_ -> finish(Outcome.UNREACHABLE));
    }

    void failed(Throwable failure) {
        boolean untrusted = failure instanceof SSLException || failure.getCause() instanceof SSLException;
        finish(untrusted ? Outcome.UNTRUSTED : Outcome.UNREACHABLE);
    }

    private void cutAfter(Duration wait) {
        cutAt = System.nanoTime() + wait.toNanos();
    }

    private synchronized void read(Buffer part) {
        text.appendBuffer(part, 0, Math.min(part.length(), MOST_TEXT - text.length()));
        if (text.length() == MOST_TEXT) {
            cut(Outcome.TIMED_OUT);
        }
    }

    private synchronized void cut(Outcome withoutAnswer) {
        finish(withoutAnswer);
        if (request != null) {
            request.reset();
        }
    }

    private synchronized void finish(Outcome withoutAnswer) {
        HttpClientResponse response = head;
        answer.complete(
                response == null
                        ? Answer.none(withoutAnswer)
                        : new Answer(
                                Outcome.ofStatus(response.statusCode()),
                                response.statusCode(),
                                text.length() == 0 ? null : text.toString(UTF_8).replace('\0', '\uFFFD'),
                                response.getHeader("retry-after")));
    }
}
