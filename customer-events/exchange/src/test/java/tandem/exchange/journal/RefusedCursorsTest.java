package tandem.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.DEAL_REOPENED;
import static tandem.exchange.journal.reading.JournalRows.LONG_AGO;
import static tandem.exchange.journal.reading.JournalRows.NOW;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.journal.reading.CursorSeal;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.JournalPages;
import tandem.exchange.journal.reading.JournalReader;
import tandem.exchange.journal.reading.JournalRows;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.Ids;

class RefusedCursorsTest {

    private static final CursorSeal SEAL = new CursorSeal("sales-service");

    private final UUID customer = Ids.next();
    private JournalRows rows;
    private JournalPages journal;
    private SnapshotPages snapshot;

    @BeforeEach
    void an_empty_journal() throws SQLException {
        rows = JournalRows.fresh();
        journal = new JournalPages(rows.database, SEAL);
        snapshot = new SnapshotPages(rows.database, SEAL);
    }

    @Test
    void a_cursor_goes_on_with_its_own_filter_alone_but_one_that_passed_nothing_over_with_any() throws SQLException {
        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        JournalFilter one = new JournalFilter(List.of(), customer);
        String filtered = journal.page(null, one, 1).nextCursor();
        String unfiltered = journal.page(null, JournalFilter.EVERYTHING, 1).nextCursor();

        assertThat(journal.page(filtered, one, 1).items()).isEmpty();
        assertThat(journal.page(unfiltered, one, 1).items()).isEmpty();
        assertRefused("invalid_cursor", filtered, JournalFilter.EVERYTHING);
        assertRefused("invalid_cursor", filtered, new JournalFilter(List.of(), Ids.next()));
    }

    @Test
    void who_answers_for_what_was_passed_over_goes_on_behind_it_with_any_filter() throws SQLException {
        JournalFilter other = new JournalFilter(List.of(TypePatterns.of(List.of(DEAL_REOPENED.ceType()))), null);
        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        String begin = journal.since(Instant.EPOCH);
        String behind = journal.followFreely(begin, other, 10).cursor();

        rows.add(customer, DEAL_CLOSED, Ids.next(), 2, NOW);

        assertThat(journal.followFreely(begin, JournalFilter.EVERYTHING, 10).steps())
                .hasSize(2);
        assertThat(journal.followFreely(behind, JournalFilter.EVERYTHING, 10).steps())
                .hasSize(1);
    }

    @Test
    void a_cursor_that_was_not_given_here_is_refused() {
        String genuine = journal.page(null, JournalFilter.EVERYTHING, 1).nextCursor();
        String foreign =
                new CursorSeal("service-desk").close(SEAL.open(genuine).array().clone());
        byte[] changed = Base64.getUrlDecoder().decode(genuine);
        changed[40]++;

        for (String forged : List.of(
                "",
                "x",
                "!",
                "äöü",
                genuine.substring(1),
                genuine.substring(0, genuine.length() - 4),
                genuine + "AAAA",
                foreign,
                Base64.getUrlEncoder().withoutPadding().encodeToString(changed),
                snapshot.page(null, null, 1, TypePatterns.ALL).nextCursor(),
                SEAL.close(new byte[0]))) {
            assertRefused("invalid_cursor", forged, JournalFilter.EVERYTHING);
        }
        assertThatThrownBy(() -> snapshot.page(genuine, null, 1, TypePatterns.ALL))
                .hasMessage("invalid_cursor");
    }

    @Test
    void a_reader_who_has_not_come_as_far_as_what_was_dropped_is_refused_and_one_who_has_goes_on() throws SQLException {
        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, LONG_AGO);
        String behind = journal.page(null, JournalFilter.EVERYTHING, 1).nextCursor();
        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, LONG_AGO);
        JournalReader abreast = reader(JournalFilter.EVERYTHING, 10);
        abreast.toTheEnd();

        rows.execute("select event_journal_drop('2020-02-01Z')");
        UUID fresh = rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);

        assertRefused("cursor_outlived", behind, JournalFilter.EVERYTHING);
        assertThat(abreast.toTheEnd()).containsExactly(fresh);
        assertThat(reader(JournalFilter.EVERYTHING, 10).toTheEnd())
                .as("a new reader begins with what is there")
                .containsExactly(fresh);
    }

    @Test
    void a_reader_who_found_nothing_is_refused_when_something_came_and_was_dropped() throws SQLException {
        String empty = journal.page(null, JournalFilter.EVERYTHING, 1).nextCursor();
        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, LONG_AGO);

        rows.execute("select event_journal_drop('2020-02-01Z')");

        assertRefused("cursor_outlived", empty, JournalFilter.EVERYTHING);
    }

    @Test
    void only_months_that_are_over_are_dropped() throws SQLException {
        UUID kept = rows.add(customer, DEAL_CLOSED, Ids.next(), 1, LONG_AGO);

        rows.execute("select event_journal_drop('2020-01-31Z')");

        assertThat(reader(JournalFilter.EVERYTHING, 10).toTheEnd()).containsExactly(kept);
    }

    @Test
    void a_restored_journal_is_begun_anew() throws SQLException {
        String before = journal.page(null, JournalFilter.EVERYTHING, 1).nextCursor();

        rows.execute("update outbox_source set epoch = epoch + 1");

        assertRefused("cursor_outlived", before, JournalFilter.EVERYTHING);
    }

    private JournalReader reader(JournalFilter filter, int limit) {
        return new JournalReader(journal, filter, limit, null);
    }

    private void assertRefused(String code, String cursor, JournalFilter filter) {
        assertThatThrownBy(() -> journal.page(cursor, filter, 1))
                .as(cursor)
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
    }
}
