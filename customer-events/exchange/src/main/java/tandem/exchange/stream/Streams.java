package tandem.exchange.stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.journal.reading.Followed;
import tandem.exchange.problems.Refusal;

/** Serves each reader on a thread of its own, from when it takes a seat until it is told why its stream ends. */
@ApplicationScoped
class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Following following;
    private final Seats seats;
    private final News news;
    private final StreamConfig config;
    private final MeterRegistry meters;

    Streams(Following following, Seats seats, News news, StreamConfig config, MeterRegistry meters) {
        this.following = following;
        this.seats = seats;
        this.news = news;
        this.config = config;
        this.meters = meters;
    }

    /**
     * Begins to serve a reader, and goes on on a thread of its own.
     *
     * @param cursor null to begin with what comes from now on
     * @throws Refusal {@code invalid_cursor}, {@code cursor_outlived}, {@code too_many_readers}
     */
    void begin(Reader reader, @Nullable String cursor) throws InterruptedException {
        seats.take(reader.caller());
        boolean begun = false;
        try {
            news.expect();
            long heard = news.rung();
            String from = cursor == null ? following.now() : cursor;
            Followed first = following.next(from, reader.filter());
            reader.welcome(from, config.patience());
            Thread.ofVirtual().name("stream-" + reader.caller()).start(() -> serve(reader, first, heard));
            begun = true;
        } catch (Reader.Unsent gone) {
            LOG.debug("a reader was gone before its stream began");
        } finally {
            if (!begun) {
                seats.leave(reader.caller());
            }
        }
    }

    private void serve(Reader reader, Followed first, long heard) {
        try {
            end(reader, why(reader, first, heard));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            seats.leave(reader.caller());
        }
    }

    private void end(Reader reader, String reason) throws InterruptedException {
        meters.counter("tandem.stream.ended", "reason", reason).increment();
        reader.close(reason, reason.equals("slow") ? config.patience() : FAREWELL);
    }

    /** Follows, and returns why that ended. */
    private String why(Reader reader, Followed first, long heard) throws InterruptedException {
        try {
            return following.follow(reader, first, heard);
        } catch (Reader.Unsent unsent) {
            return unsent.isSlow() ? "slow" : "gone";
        } catch (Refusal outlived) {
            return outlived.reason().code();
        } catch (RuntimeException away) {
            LOG.warn("a stream ends since the journal cannot be read", away);
            return "unavailable";
        }
    }
}
