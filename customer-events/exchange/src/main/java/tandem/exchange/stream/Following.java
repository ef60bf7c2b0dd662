package tandem.exchange.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tandem.exchange.journal.reading.Followed;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.JournalPages;
import tandem.exchange.time.Closing;
import tandem.exchange.time.Turns;

/** Leads each reader through the journal to its end, and on as it grows, until the reader goes or the service stops. */
@ApplicationScoped
class Following {

    private static final int PAGE = 50;

    /** So many readers look into the journal at once, that the others of the service still find a connection. */
    private static final int LOOKING = 3;

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final JournalPages journal;
    private final News news;
    private final StreamConfig config;
    private final ObjectMapper json;
    private final Closing closing;
    private final Clock clock;
    private final Turns looking = new Turns(LOOKING, LONGEST_LOOK);

    Following(JournalPages journal, News news, StreamConfig config, ObjectMapper json, Closing closing, Clock clock) {
        this.journal = journal;
        this.news = news;
        this.config = config;
        this.json = json;
        this.closing = closing;
        this.clock = clock;
    }

    /** The cursor of the journal's end, for who begins there. */
    String now() {
        return looking.take(journal::now);
    }

    /** What follows a cursor; out of the news for who is abreast. */
    Followed next(String cursor, JournalFilter filter) {
        return news.follow(cursor, filter, PAGE)
                .orElseGet(() -> looking.take(() -> journal.follow(cursor, filter, PAGE)));
    }

    /**
     * Leads the reader on until that is over.
     *
     * @param first what it is sent first
     * @param rung what {@link News#rung()} told before that was looked up
     * @return why it is over: {@code shutdown}, {@code gone} or {@code token_expired}
     */
    String follow(Reader reader, Followed first, long rung) throws Reader.Unsent, InterruptedException {
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
}
