package tandem.exchange.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tandem.exchange.journal.reading.Followed;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.partners.Grant;
import tandem.exchange.wire.StructuredEvent;

/**
 * The connection of one reader. Each thing is sent when the one before has left.
 *
 * @param caller whose token it came with
 * @param until when that token runs out; null for never
 * @param cut ends the answer whatever waits to be sent; over HTTP/1.1 its connection, over HTTP/2 this one answer on it
 */
record Reader(
        String caller,
        @Nullable Instant until,
        JournalFilter filter,
        Grant grant,
        SseEventSink sink,
        Sse sse,
        Runnable cut) {

    private static final long RECONNECT_MS = 1_000;

    boolean isGone() {
        return sink.isClosed();
    }

    /** Tells the client how long to wait before it comes back, and from where. */
    void welcome(String cursor, Duration patience) throws Unsent, InterruptedException {
        send(
                sse.newEventBuilder()
                        .comment("tandem")
                        .id(cursor)
                        .reconnectDelay(RECONNECT_MS)
                        .build(),
                patience);
    }

    void event(Followed.Step step, ObjectMapper json, Duration patience) throws Unsent, InterruptedException {
        Optional<StructuredEvent> shown = grant.shown(step.event());
        if (shown.isPresent()) {
            send(
                    sse.newEventBuilder()
                            .id(step.cursor())
                            .name(shown.get().type())
                            .data(text(shown.get(), json))
                            .build(),
                    patience);
        }
    }

    /** Also takes a reader whose filter lets nothing pass along, so that its cursor does not grow old. */
    void heartbeat(String cursor, Duration patience) throws Unsent, InterruptedException {
        send(sse.newEventBuilder().comment("").id(cursor).build(), patience);
    }

    /**
     * Says why no more comes, behind what still waits to be sent, and ends the connection.
     *
     * @param patience how long the reader has to take it; then the connection is cut
     */
    void close(String reason, Duration patience) throws InterruptedException {
        try {
            send(
                    sse.newEventBuilder()
                            .name("closed")
                            .data("{\"reason\":\"" + reason + "\"}")
                            .build(),
                    patience);
            sink.close();
        } catch (Unsent gone) {
            cut.run();
        }
    }

    private static String text(StructuredEvent event, ObjectMapper json) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }

    private void send(OutboundSseEvent event, Duration patience) throws Unsent, InterruptedException {
        try {
            sink.send(event).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unsent(true);
        } catch (ExecutionException | IllegalStateException closed) {
            throw new Unsent(false);
        }
    }

    /** The reader takes nothing, or is gone. */
    static final class Unsent extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean slow;

        Unsent(boolean slow) {
            super(null, null, false, false);
            this.slow = slow;
        }

        boolean isSlow() {
            return slow;
        }
    }
}
