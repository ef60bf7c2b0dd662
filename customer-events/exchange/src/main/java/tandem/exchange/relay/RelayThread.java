package tandem.exchange.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import tandem.exchange.outbox.CommitBell;

/** Makes pass after pass until it is stopped, with a producer of its own. */
final class RelayThread implements Runnable {

    private final Publisher publisher;
    private final Pass pass;
    private final RelayMetrics metrics;
    private final CommitBell bell;
    private final Pace pace = new Pace();
    private volatile boolean stopping;

    RelayThread(
            DataSource database,
            Supplier<? extends Producer<byte[], byte[]>> producers,
            Clock clock,
            CommitBell bell,
            MeterRegistry meters) {
        this.publisher = new Publisher(producers, clock);
        this.metrics = new RelayMetrics(meters);
        this.pass = new Pass(database, publisher, clock, metrics);
        this.bell = bell;
    }

    @Override
    public void run() {
        try (publisher) {
            while (!stopping) {
                long heard = bell.rung();
                PassEnd end = pass();
                rest(end, heard);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the current pass end, and begins no other. */
    void stop() {
        stopping = true;
        bell.ring();
    }

    private PassEnd pass() {
        try {
            return pass.run();
        } catch (SQLException | RuntimeException | LinkageError | StackOverflowError e) {
            metrics.passFailed(e);
            beginAnew();
            return PassEnd.FAILED;
        }
    }

    private void beginAnew() {
        try {
            publisher.beginAnew();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            metrics.passFailed(e);
        }
    }

    /** A commit ends the rest of an idle relay only. */
    private void rest(PassEnd end, long heard) throws InterruptedException {
        Duration rest = pace.after(end);
        if (end == PassEnd.IDLE) {
            bell.await(heard, rest);
        } else {
            Thread.sleep(rest);
        }
    }
}
