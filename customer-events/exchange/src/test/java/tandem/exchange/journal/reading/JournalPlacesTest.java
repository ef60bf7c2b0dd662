package tandem.exchange.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.events.EventType.DEAL_CLOSED;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.exchange.time.Ids;

class JournalPlacesTest {

    private static final Instant NOON = Instant.parse("2020-01-15T12:00:00Z");

    private final UUID customer = Ids.next();

    @Test
    void who_begins_at_an_instant_gets_what_was_published_from_then_on_of_every_customer() throws SQLException {
        JournalRows rows = JournalRows.fresh();
        JournalPages journal = new JournalPages(rows.database, new CursorSeal("sales-service"));
        published(rows, customer, "11:59:59.999");
        UUID exactly = published(rows, customer, "12:00:00");
        UUID other = published(rows, Ids.next(), "12:00:01");
        UUID later = published(rows, customer, "12:00:02");

        Followed read = journal.follow(journal.since(NOON), JournalFilter.EVERYTHING, 100);

        assertThat(read.steps()).extracting(step -> step.event().id()).containsExactlyInAnyOrder(exactly, other, later);
        assertThat(follow(journal, NOON.minusSeconds(3_600))).hasSize(4);
        assertThat(follow(journal, NOON.plusSeconds(3_600))).isEmpty();
        assertThat(journal.follow(journal.now(), JournalFilter.EVERYTHING, 100).steps())
                .isEmpty();
    }

    @Test
    void who_begins_before_the_oldest_that_is_kept_gets_all_that_is_there() throws SQLException {
        JournalRows rows = JournalRows.fresh();
        JournalPages journal = new JournalPages(rows.database, new CursorSeal("sales-service"));
        published(rows, customer, "12:00:00");
        rows.execute("select event_journal_drop('2020-02-01Z')");
        UUID kept = rows.add(customer, DEAL_CLOSED, Ids.next(), 1, JournalRows.NOW);

        assertThat(follow(journal, NOON)).extracting(step -> step.event().id()).containsExactly(kept);
    }

    @Test
    void however_many_were_published_since_little_is_read_to_find_the_first() throws SQLException {
        JournalRows rows = JournalRows.fresh();
        rows.execute("""
                insert into event_journal (bucket, event_id, topic, stream_key, seq, type, source, subject, entity_version,
                    source_epoch, payload, occurred_at, created_at, published_at)
                select 7, gen_random_uuid(), 'tandem.sales.events', gen_random_uuid(), 1, 'any', '/sales-service',
                    gen_random_uuid(), 1, 0, '{}', now(), now(), timestamptz '2020-01-15 12:00:00Z' + n * interval '1 second'
                from generate_series(1, 100000) n""");
        rows.execute("analyze event_journal");
        try (Connection connection = rows.database.getConnection()) {
            connection.setAutoCommit(false);

            JournalCursor place = JournalPlaces.since(connection, NOON.plusSeconds(101));

            assertThat(place.positions()[7]).isEqualTo(100);
            assertThat(JournalRows.blocksOf2020(connection)).isLessThan(300);
        }
    }

    private static List<Followed.Step> follow(JournalPages journal, Instant since) {
        return journal.follow(journal.since(since), JournalFilter.EVERYTHING, 100)
                .steps();
    }

    private static UUID published(JournalRows rows, UUID customer, String time) throws SQLException {
        return rows.add(customer, DEAL_CLOSED, Ids.next(), 1, "timestamptz '2020-01-15 " + time + "Z'");
    }
}
