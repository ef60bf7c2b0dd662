package tandem.exchange.stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tandem.exchange.problems.Refusal;

/** Lets so many readers in, and so many of one caller. */
@ApplicationScoped
class Seats {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final StreamConfig config;
    private final Map<String, Integer> readers = new HashMap<>();

    Seats(StreamConfig config, MeterRegistry meters) {
        this.config = config;
        meters.gauge("tandem.stream.readers", this, Seats::taken);
    }

    /** @throws Refusal {@code too_many_readers} */
    synchronized void take(String caller) {
        int own = readers.getOrDefault(caller, 0);
        if (taken() >= config.readers() || own >= config.readersPerCaller()) {
            throw new Refusal(StreamReason.TOO_MANY_READERS).with("retry_after_seconds", COME_BACK.toSeconds());
        }
        readers.put(caller, own + 1);
    }

    synchronized void leave(String caller) {
        readers.computeIfPresent(caller, (_, own) -> own == 1 ? null : own - 1);
        notifyAll();
    }

    synchronized int taken() {
        return readers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Waits until all have left, or the time is over. */
    synchronized void awaitNobody(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toNanos();
        while (!readers.isEmpty() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }
}
