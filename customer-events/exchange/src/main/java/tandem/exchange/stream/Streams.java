package tandem.exchange.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.journal.Followed;
import tandem.exchange.journal.JournalFilter;
import tandem.exchange.journal.JournalPages;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.Closing;

/** Leads each reader through the journal to its end, and on as it grows, until the reader goes or the service stops. */
@ApplicationScoped
class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);

    private static final int PAGE = 50;

    /** So many readers look into the journal at once, that the others of the service still find a connection. */
    private static final int LOOKING = 3;

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final JournalPages journal;
    private final Seats seats;
    private final News news;
    private final StreamConfig config;
    private final ObjectMapper json;
    private final Closing closing;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore looking = new Semaphore(LOOKING);

    Streams(
            JournalPages journal,
            Seats seats,
            News news,
            StreamConfig config,
            ObjectMapper json,
            Closing closing,
            Clock clock,
            MeterRegistry meters) {
        this.journal = journal;
        this.seats = seats;
        this.news = news;
        this.config = config;
        this.json = json;
        this.closing = closing;
        this.clock = clock;
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
            String from = cursor == null ? now() : cursor;
            Followed first = next(from, reader.filter());
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
            return follow(reader, first, heard);
        } catch (Reader.Unsent unsent) {
            return unsent.isSlow() ? "slow" : "gone";
        } catch (Refusal outlived) {
            return outlived.reason().code();
        } catch (RuntimeException away) {
            LOG.warn("a stream ends since the journal cannot be read", away);
            return "unavailable";
        }
    }

    private String follow(Reader reader, Followed first, long rung) throws Reader.Unsent, InterruptedException {
        Followed page = first;
        long heard = rung;
        long sent = System.nanoTime();
        while (true) {
            for (Followed.Step step : page.steps()) {
                Optional<String> over = over(reader);
                if (over.isPresent()) {
                    return over.get();
                }
                reader.event(step, json, config.patience());
                sent = System.nanoTime();
            }
            if (System.nanoTime() - sent >= config.heartbeat().toNanos()) {
                reader.heartbeat(page.cursor(), config.patience());
                sent = System.nanoTime();
            }
            if (page.atEnd() && over(reader).isEmpty()) {
                news.await(heard, rest(sent, reader));
            }
            heard = news.rung();
            Optional<String> over = over(reader);
            if (over.isPresent()) {
                return over.get();
            }
            page = next(page.cursor(), reader.filter());
        }
    }

    private Optional<String> over(Reader reader) {
        if (closing.isClosed() || news.isLeaving()) {
            return Optional.of("shutdown");
        }
        if (reader.isGone()) {
            return Optional.of("gone");
        }
        Instant until = reader.until();
        return until != null && !clock.instant().isBefore(until) ? Optional.of("token_expired") : Optional.empty();
    }

    /** Until the next heartbeat, or until the token runs out. */
    private Duration rest(long sent, Reader reader) {
        Duration heartbeat = config.heartbeat().minusNanos(System.nanoTime() - sent);
        Instant until = reader.until();
        Duration token = until == null ? heartbeat : Duration.between(clock.instant(), until);
        return token.compareTo(heartbeat) < 0 ? token : heartbeat;
    }

    private String now() throws InterruptedException {
        looking.acquire();
        try {
            return journal.now();
        } finally {
            looking.release();
        }
    }

    private Followed next(String cursor, JournalFilter filter) throws InterruptedException {
        Optional<Followed> live = news.follow(cursor, filter, PAGE);
        if (live.isPresent()) {
            return live.get();
        }
        looking.acquire();
        try {
            return journal.follow(cursor, filter, PAGE);
        } finally {
            looking.release();
        }
    }
}
