package tandem.exchange.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.exchange.journal.reading.JournalRows.LONG_AGO;
import static tandem.exchange.journal.reading.JournalRows.NOW;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.StructuredEvent;

/** Readers of one customer, who says less than others of the same bucket. */
class QuietCustomerTest {

    private final UUID quiet = Ids.next();
    private final UUID neighbour = Stream.generate(Ids::next)
            .filter(other -> Buckets.of(other) == Buckets.of(quiet))
            .findFirst()
            .orElseThrow();
    private final JournalFilter filter = new JournalFilter(List.of(), quiet);
    private final CursorSeal seal = new CursorSeal("sales-service");

    @Test
    void a_reader_to_whom_nothing_of_what_was_dropped_belonged_goes_on() throws SQLException {
        JournalRows rows = JournalRows.fresh();
        JournalPages journal = new JournalPages(rows.database, seal);
        rows.add(quiet, DEAL_CLOSED, Ids.next(), 1, LONG_AGO);
        rows.add(neighbour, DEAL_CLOSED, Ids.next(), 1, LONG_AGO);
        String cursor = journal.page(null, filter, 10).nextCursor();

        rows.execute("select event_journal_drop('2020-02-01Z')");
        UUID fresh = rows.add(quiet, DEAL_CLOSED, Ids.next(), 2, NOW);

        assertThat(journal.page(cursor, filter, 10).items())
                .extracting(StructuredEvent::id)
                .containsExactly(fresh);
    }

    @Test
    void a_reader_who_looked_once_into_the_journal_is_abreast_of_its_tail() throws SQLException {
        JournalRows rows = JournalRows.fresh();
        JournalPages journal = new JournalPages(rows.database, seal);
        JournalTails tails = new JournalTails(journal, seal);
        rows.add(quiet, DEAL_CLOSED, Ids.next(), 1, NOW);
        String old = journal.follow(null, filter, 10).cursor();
        rows.add(neighbour, DEAL_CLOSED, Ids.next(), 1, NOW);
        JournalTail tail = tails.begin();

        String cursor = journal.follow(old, filter, 10).cursor();

        assertThat(tails.follow(tail, old, filter, 10)).isEmpty();
        assertThat(tails.follow(tail, cursor, filter, 10)).isPresent();
    }
}
