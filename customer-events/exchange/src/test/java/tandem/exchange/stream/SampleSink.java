package tandem.exchange.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A connection whose reader takes what is sent, or takes nothing, as it is told. */
final class SampleSink implements SseEventSink {

    private static final int SECONDS = 10;

    private final BlockingQueue<OutboundSseEvent> sent = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> taken = new CompletableFuture<>();
    private final CountDownLatch cut = new CountDownLatch(1);
    private final Runnable departed;
    private volatile boolean stalled;
    private volatile boolean closed;

    /** @param departed what the server is told when the reader is gone */
    SampleSink(Runnable departed) {
        this.departed = departed;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        sent.add(event);
        return stalled && event.getName() != null ? taken : CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        closed = true;
        departed.run();
    }

    /** From now on no event is taken. */
    void stall() {
        stalled = true;
    }

    /** Takes all that waits, and goes on taking. */
    void takeAgain() {
        stalled = false;
        taken.complete(null);
    }

    void cut() {
        cut.countDown();
        close();
    }

    void awaitCut() throws InterruptedException {
        assertThat(cut.await(SECONDS, TimeUnit.SECONDS)).as("cut").isTrue();
    }

    /** The next thing of this kind that is sent; what is sent before it is passed over. */
    OutboundSseEvent next(Predicate<OutboundSseEvent> kind) throws InterruptedException {
        while (true) {
            OutboundSseEvent event = sent.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("something is sent").isNotNull();
            if (kind.test(event)) {
                return event;
            }
        }
    }

    /** Of the event that was sent. */
    static UUID id(OutboundSseEvent sent) throws JsonProcessingException {
        return UUID.fromString(
                new ObjectMapper().readTree((String) sent.getData()).path("id").asText());
    }

    static boolean isEvent(OutboundSseEvent sent) {
        return sent.getName() != null && !sent.getName().equals("closed");
    }

    static boolean isHeartbeat(OutboundSseEvent sent) {
        return sent.getName() == null && "".equals(sent.getComment());
    }

    static boolean isClosed(OutboundSseEvent sent) {
        return "closed".equals(sent.getName());
    }
}
