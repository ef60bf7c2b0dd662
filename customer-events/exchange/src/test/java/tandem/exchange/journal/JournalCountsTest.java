package tandem.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.DEAL_REOPENED;
import static tandem.events.EventType.TICKET_OPENED;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.exchange.journal.reading.JournalRows;
import tandem.exchange.partners.Detail;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.TypePatterns;

class JournalCountsTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-01-15");
    private static final String READER = "reader";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static JournalRows rows;

    private JournalCounts counts;

    @BeforeAll
    static void start() throws SQLException {
        rows = JournalRows.fresh();
    }

    @BeforeEach
    void an_empty_journal() throws SQLException {
        rows.execute("truncate event_journal");
        counts = new JournalCounts(rows.database);
    }

    @Test
    void a_day_begins_and_ends_at_midnight_utc() throws SQLException {
        recorded("2020-01-14 23:59:59.999999Z");
        recorded("2020-01-15 00:00:00Z");
        recorded("2020-01-15 23:59:59.999999Z");
        recorded("2020-01-16 00:00:00Z");
        recorded("2020-01-16 12:00:00Z");

        assertThat(counts.of(READER, FIRST, FIRST.plusDays(1), Grant.EVERYTHING).items())
                .containsExactly(new JournalCountsView.Count(FIRST, DEAL_CLOSED.ceType(), 2));
        assertThat(counts.of(READER, FIRST.minusDays(1), FIRST.plusDays(2), Grant.EVERYTHING)
                        .items())
                .containsExactly(
                        new JournalCountsView.Count(FIRST.minusDays(1), DEAL_CLOSED.ceType(), 1),
                        new JournalCountsView.Count(FIRST, DEAL_CLOSED.ceType(), 2),
                        new JournalCountsView.Count(FIRST.plusDays(1), DEAL_CLOSED.ceType(), 2));
    }

    @Test
    void an_event_counts_where_it_was_recorded_however_late_it_was_published() throws SQLException {
        rows.addRecorded(DEAL_CLOSED, "timestamptz '2020-01-31 23:59:59Z'", "now()");
        rows.addRecorded(DEAL_CLOSED, "timestamptz '2020-01-31 00:00:01Z'", "timestamptz '2020-01-30 23:59:30Z'");

        assertThat(counts.of(READER, LocalDate.parse("2020-01-31"), LocalDate.parse("2020-02-01"), Grant.EVERYTHING)
                        .items())
                .extracting(JournalCountsView.Count::count)
                .containsExactly(2L);
    }

    @Test
    void only_types_that_are_granted_are_counted() throws SQLException {
        recorded("2020-01-15 08:00:00Z");
        rows.addRecorded(DEAL_REOPENED, "timestamptz '2020-01-15 08:00:00Z'", JournalRows.LONG_AGO);
        Grant closes = new Grant(TypePatterns.of(List.of("*.DealClosed.*")), Detail.THIN);
        Grant tickets = new Grant(TypePatterns.of(List.of(TICKET_OPENED.ceType())), Detail.THIN);

        assertThat(counts.of(READER, FIRST, FIRST.plusDays(1), closes).items())
                .extracting(JournalCountsView.Count::type)
                .containsExactly(DEAL_CLOSED.ceType());
        assertThat(counts.of(READER, FIRST, FIRST.plusDays(1), tickets).items()).isEmpty();
    }

    @Test
    void once_months_were_dropped_it_tells_from_when_on_all_is_there() throws SQLException {
        JournalRows own = JournalRows.fresh();
        JournalCounts kept = new JournalCounts(own.database);
        own.addRecorded(DEAL_CLOSED, JournalRows.LONG_AGO, JournalRows.LONG_AGO);
        assertThat(kept.of(READER, FIRST, FIRST.plusDays(1), Grant.EVERYTHING).keptFrom())
                .isNull();

        own.execute("select event_journal_drop('2020-02-01Z')");

        JournalCountsView after = kept.of(READER, FIRST, FIRST.plusDays(1), Grant.EVERYTHING);
        assertThat(after.items()).isEmpty();
        assertThat(after.keptFrom()).isAfter(Instant.parse("2020-02-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "32"})
    void no_day_and_more_than_31_days_are_refused(long days) {
        assertThatThrownBy(() -> counts.of(READER, FIRST, FIRST.plusDays(days), Grant.EVERYTHING))
                .hasMessage("invalid_parameters");
        assertThat(counts.of(READER, FIRST, FIRST.plusDays(31), Grant.EVERYTHING)
                        .items())
                .isEmpty();
    }

    @Test
    void what_takes_too_long_is_refused_and_asks_for_fewer_days() throws SQLException {
        try (Connection holder = rows.database.getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table event_journal");

            assertThatThrownBy(() -> new JournalCounts(rows.database, 1, LONG)
                            .of(READER, FIRST, FIRST.plusDays(1), Grant.EVERYTHING))
                    .hasMessage("too_much_to_count");
        }
    }

    @Test
    void who_finds_two_at_work_is_told_to_come_back() throws Exception {
        JournalCounts busy = new JournalCounts(rows.database, 20, Duration.ofMillis(100));
        try (Connection holder = rows.database.getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table event_journal");
            List<CompletableFuture<JournalCountsView>> two = Stream.of("one", "another")
                    .map(caller -> CompletableFuture.supplyAsync(
                            () -> busy.of(caller, FIRST, FIRST.plusDays(1), Grant.EVERYTHING),
                            Thread::startVirtualThread))
                    .toList();
            await().until(() -> rows.waiting() == 2);

            assertThatThrownBy(() -> busy.of(READER, FIRST, FIRST.plusDays(1), Grant.EVERYTHING))
                    .hasMessage("unavailable");

            holder.rollback();
            assertThat(two)
                    .allSatisfy(counted -> assertThat(counted.join().items()).isEmpty());
        }
    }

    private void recorded(String when) throws SQLException {
        rows.addRecorded(DEAL_CLOSED, "timestamptz '" + when + "'", JournalRows.LONG_AGO);
    }
}
