package tandem.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.DEAL_REOPENED;
import static tandem.exchange.journal.JournalRows.LONG_AGO;
import static tandem.exchange.journal.JournalRows.NOW;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.partners.Detail;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.problems.Refusal;
import tandem.exchange.testing.ReasonWords;
import tandem.exchange.testing.TestPostgres;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.StructuredEvent;

class JournalPagesTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final CursorSeal SEAL = new CursorSeal("sales-service");
    private static TestPostgres postgres;

    private final UUID customer = Ids.next();
    private JournalRows rows;
    private JournalPages journal;
    private SnapshotPages snapshot;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @BeforeEach
    void an_empty_journal() throws SQLException {
        rows = JournalRows.in(postgres, "journal_" + DATABASES.incrementAndGet());
        journal = new JournalPages(rows.database, SEAL);
        snapshot = new SnapshotPages(rows.database, SEAL);
    }

    @Test
    void a_reader_who_goes_on_sees_each_event_once_however_small_the_pages() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            ids.add(rows.add(Ids.next(), DEAL_CLOSED, Ids.next(), 1, NOW));
        }
        Reader reader = new Reader(JournalFilter.EVERYTHING, 7);
        assertThat(reader.toTheEnd()).containsExactlyInAnyOrderElementsOf(ids);

        UUID later = rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);

        assertThat(reader.toTheEnd()).containsExactly(later);
        assertThat(reader.toTheEnd()).isEmpty();
    }

    @Test
    void a_page_of_large_events_ends_after_four_mebibytes() throws SQLException {
        String large = "\"" + "x".repeat(250 * 1024) + "\"";
        for (int n = 0; n < 40; n++) {
            rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW, large);
        }

        JournalPage page = journal.page(null, JournalFilter.EVERYTHING, 1_000);

        assertThat(page.items()).hasSize(17);
        assertThat(page.atEnd()).isFalse();
        assertThat(new Reader(JournalFilter.EVERYTHING, 1_000).toTheEnd()).hasSize(40);
        assertThat(snapshot.page(null, null, 1_000, TypePatterns.ALL).items()).hasSize(17);
    }

    @Test
    void a_rare_type_costs_no_page_more_than_its_share_of_work() throws SQLException {
        rows.execute("""
                insert into event_journal (bucket, event_id, topic, stream_key, seq, type, source, subject,
                    entity_version, source_epoch, payload, occurred_at, created_at)
                select 5, gen_random_uuid(), 'tandem.sales.events', gen_random_uuid(), 1, 'tandem.sales.DealClosed.v1',
                    '/sales-service', gen_random_uuid(), 1, 0, '{}', now(), now() from generate_series(1, 12000)
                """);
        UUID rare = rows.add(customer, DEAL_REOPENED, Ids.next(), 2, NOW);
        Reader reader =
                new Reader(new JournalFilter(List.of(TypePatterns.of(List.of(DEAL_REOPENED.ceType()))), null), 10);

        assertThat(reader.toTheEnd()).containsExactly(rare);
        assertThat(reader.pages).isBetween(3, 4);
    }

    @Test
    void one_customer_has_a_journal_of_its_own() throws SQLException {
        rows.add(Ids.next(), DEAL_CLOSED, Ids.next(), 1, NOW);
        UUID closed = rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        UUID reopened = rows.add(customer, DEAL_REOPENED, Ids.next(), 2, NOW);

        assertThat(new Reader(new JournalFilter(List.of(), customer), 1).toTheEnd())
                .containsExactly(closed, reopened);
        assertThat(new Reader(new JournalFilter(List.of(TypePatterns.of(List.of(DEAL_REOPENED.ceType()))), customer), 1)
                        .toTheEnd())
                .containsExactly(reopened);
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
        Reader abreast = new Reader(JournalFilter.EVERYTHING, 10);
        abreast.toTheEnd();

        rows.execute("select event_journal_drop('2020-02-01Z')");
        UUID fresh = rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);

        assertRefused("cursor_outlived", behind, JournalFilter.EVERYTHING);
        assertThat(abreast.toTheEnd()).containsExactly(fresh);
        assertThat(new Reader(JournalFilter.EVERYTHING, 10).toTheEnd())
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

        assertThat(new Reader(JournalFilter.EVERYTHING, 10).toTheEnd()).containsExactly(kept);
    }

    @Test
    void a_restored_journal_is_begun_anew() throws SQLException {
        String before = journal.page(null, JournalFilter.EVERYTHING, 1).nextCursor();

        rows.execute("update outbox_source set epoch = epoch + 1");

        assertRefused("cursor_outlived", before, JournalFilter.EVERYTHING);
    }

    @Test
    void the_snapshot_is_the_newest_of_each_subject_and_type_also_of_months_that_are_gone() throws SQLException {
        UUID deal = Ids.next();
        UUID other = Ids.next();
        rows.add(customer, DEAL_CLOSED, deal, 1, LONG_AGO);
        UUID reopened = rows.add(customer, DEAL_REOPENED, deal, 2, LONG_AGO);
        UUID gone = rows.add(Ids.next(), DEAL_CLOSED, other, 9, LONG_AGO);
        rows.execute("select event_journal_drop('2020-02-01Z')");
        rows.add(customer, DEAL_CLOSED, deal, 3, NOW);
        UUID closed = rows.add(customer, DEAL_CLOSED, deal, 5, NOW);
        rows.add(customer, DEAL_CLOSED, deal, 4, NOW);

        for (int limit = 1; limit <= 4; limit++) {
            assertThat(present(limit)).containsExactlyInAnyOrder(closed, reopened, gone);
        }
    }

    @Test
    void the_snapshot_and_what_follows_its_cursor_are_everything() throws SQLException {
        List<UUID> expected = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            UUID deal = Ids.next();
            UUID whose = n % 3 == 0 ? customer : Ids.next();
            for (int version = 1; version <= 100; version++) {
                UUID id = rows.add(whose, DEAL_CLOSED, deal, version, NOW);
                if (version == 100) {
                    expected.add(id);
                }
            }
        }
        SnapshotPage first = snapshot.page(null, null, 4, TypePatterns.ALL);
        UUID meanwhile = rows.add(Ids.next(), DEAL_CLOSED, Ids.next(), 1, NOW);

        List<UUID> found = new ArrayList<>(present(4));
        Reader follower = new Reader(JournalFilter.EVERYTHING, 5);
        follower.cursor = first.journalCursor();
        found.addAll(follower.toTheEnd());

        assertThat(found).containsAll(expected).contains(meanwhile);
        assertThat(found.size()).isLessThanOrEqualTo(expected.size() + 2);
    }

    @Test
    void the_present_state_of_one_customer_is_his_alone_and_its_cursor_is_good_for_him_alone() throws SQLException {
        UUID customer = Ids.next();
        List<UUID> expected = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            expected.add(rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW));
            rows.add(Ids.next(), DEAL_CLOSED, Ids.next(), 1, NOW);
        }

        SnapshotPage first = snapshot.page(null, customer, 2, TypePatterns.ALL);
        SnapshotPage rest = snapshot.page(first.nextCursor(), customer, 2, TypePatterns.ALL);

        assertThat(Stream.concat(first.items().stream(), rest.items().stream()).map(StructuredEvent::id))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(first.atEnd()).isFalse();
        assertThat(rest.atEnd()).isTrue();
        assertThatThrownBy(() -> snapshot.page(first.nextCursor(), null, 2, TypePatterns.ALL))
                .hasMessage("invalid_cursor");
        assertThatThrownBy(() -> snapshot.page(first.nextCursor(), Ids.next(), 2, TypePatterns.ALL))
                .hasMessage("invalid_cursor");
    }

    @Test
    void a_cursor_of_the_snapshot_of_all_tells_no_customer_of_whom_nothing_may_be_seen() throws SQLException {
        UUID secret = Ids.next();
        for (int n = 0; n < 2_001; n++) {
            rows.add(secret, DEAL_CLOSED, Ids.next(), 1, NOW);
        }

        SnapshotPage page = snapshot.page(null, null, 10, TypePatterns.of(List.of("*.DealReopened.*")));

        assertThat(page.items()).isEmpty();
        assertThat(page.atEnd()).isFalse();
        assertThat(SnapshotCursor.of(SEAL.open(page.nextCursor())).customer()).isNotEqualTo(secret);
    }

    @Test
    void a_type_that_only_newer_replicas_know_is_given_to_who_asked_for_a_pattern_that_it_fits() throws SQLException {
        rows.execute("""
                insert into event_journal (bucket, event_id, topic, stream_key, seq, type, source, subject,
                    entity_version, source_epoch, payload, occurred_at, created_at)
                select 5, gen_random_uuid(), 'tandem.sales.events', gen_random_uuid(), 1, 'tandem.sales.QuoteSent.v1',
                    '/sales-service', gen_random_uuid(), 1, 0, '{}', now(), now()
                """);
        Grant sales = new Grant(TypePatterns.of(List.of("tandem.sales.*")), Detail.THIN);
        Grant deals = new Grant(TypePatterns.of(List.of("tandem.sales.Deal*")), Detail.THIN);

        assertThat(new Reader(JournalFilter.granted(sales, List.of(), null), 1).toTheEnd())
                .hasSize(1);
        assertThat(new Reader(JournalFilter.granted(Grant.EVERYTHING, List.of("*.sales.*"), null), 1).toTheEnd())
                .hasSize(1);
        assertThat(new Reader(JournalFilter.granted(deals, List.of("*.sales.*"), null), 1).toTheEnd())
                .isEmpty();
        assertThat(snapshot.page(null, null, 10, sales.types()).items()).hasSize(1);
        assertThat(snapshot.page(null, null, 10, deals.types()).items()).isEmpty();
    }

    @Test
    void neither_items_nor_cursor_of_a_snapshot_tell_of_types_that_are_not_asked_for() throws SQLException {
        TypePatterns reopenings = TypePatterns.of(List.of("*.DealReopened.*"));
        UUID reopened = rows.add(customer, DEAL_REOPENED, Ids.next(), 2, NOW);
        UUID secret = Ids.next();
        rows.add(customer, DEAL_CLOSED, secret, 1, NOW);

        for (int limit = 1; limit <= 3; limit++) {
            SnapshotPage page = snapshot.page(null, customer, limit, reopenings);

            assertThat(page.items()).extracting(StructuredEvent::id).containsExactly(reopened);
            assertThat(SnapshotCursor.of(SEAL.open(page.nextCursor())).subject())
                    .isNotEqualTo(secret);
        }
    }

    @Test
    void the_refusal_has_words_in_every_language() throws Exception {
        ReasonWords.areComplete(JournalReason.class, "title", "detail");
    }

    private List<UUID> present(int limit) {
        List<UUID> ids = new ArrayList<>();
        SnapshotPage page = snapshot.page(null, null, limit, TypePatterns.ALL);
        assertThat(page.journalCursor()).isNotNull();
        ids.addAll(page.items().stream().map(StructuredEvent::id).toList());
        while (!page.atEnd()) {
            page = snapshot.page(page.nextCursor(), null, limit, TypePatterns.ALL);
            assertThat(page.journalCursor()).isNull();
            ids.addAll(page.items().stream().map(StructuredEvent::id).toList());
        }
        return ids;
    }

    private void assertRefused(String code, String cursor, JournalFilter filter) {
        assertThatThrownBy(() -> journal.page(cursor, filter, 1))
                .as(cursor)
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
    }

    /** Goes on from where it stopped. */
    private final class Reader {

        private final JournalFilter filter;
        private final int limit;
        private @Nullable String cursor;
        private int pages;

        Reader(JournalFilter filter, int limit) {
            this.filter = filter;
            this.limit = limit;
        }

        List<UUID> toTheEnd() {
            List<UUID> ids = new ArrayList<>();
            JournalPage page;
            do {
                page = journal.page(cursor, filter, limit);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                cursor = page.nextCursor();
                ids.addAll(page.items().stream().map(StructuredEvent::id).toList());
                pages++;
            } while (!page.atEnd());
            return ids;
        }
    }
}
