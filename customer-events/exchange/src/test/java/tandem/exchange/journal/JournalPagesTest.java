package tandem.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.DEAL_REOPENED;
import static tandem.exchange.journal.reading.JournalRows.NOW;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.Side;
import tandem.exchange.journal.reading.CursorSeal;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.JournalPage;
import tandem.exchange.journal.reading.JournalPages;
import tandem.exchange.journal.reading.JournalReader;
import tandem.exchange.journal.reading.JournalRows;
import tandem.exchange.partners.Detail;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.time.Ids;

class JournalPagesTest {

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
    void a_reader_who_goes_on_sees_each_event_once_however_small_the_pages() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            ids.add(rows.add(Ids.next(), DEAL_CLOSED, Ids.next(), 1, NOW));
        }
        JournalReader reader = reader(JournalFilter.EVERYTHING, 7);
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
        assertThat(reader(JournalFilter.EVERYTHING, 1_000).toTheEnd()).hasSize(40);
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
        JournalReader reader =
                reader(new JournalFilter(List.of(TypePatterns.of(List.of(DEAL_REOPENED.ceType()))), null), 10);

        assertThat(reader.toTheEnd()).containsExactly(rare);
        assertThat(reader.pages()).isBetween(3, 4);
    }

    @Test
    void one_customer_has_a_journal_of_its_own() throws SQLException {
        rows.add(Ids.next(), DEAL_CLOSED, Ids.next(), 1, NOW);
        UUID closed = rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        UUID reopened = rows.add(customer, DEAL_REOPENED, Ids.next(), 2, NOW);

        assertThat(reader(new JournalFilter(List.of(), customer), 1).toTheEnd()).containsExactly(closed, reopened);
        assertThat(reader(new JournalFilter(List.of(TypePatterns.of(List.of(DEAL_REOPENED.ceType()))), customer), 1)
                        .toTheEnd())
                .containsExactly(reopened);
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

        assertThat(reader(JournalFilter.granted(sales, List.of(), null, Side.SALES), 1)
                        .toTheEnd())
                .hasSize(1);
        assertThat(reader(JournalFilter.granted(Grant.EVERYTHING, List.of("*.sales.*"), null, Side.SALES), 1)
                        .toTheEnd())
                .hasSize(1);
        assertThat(reader(JournalFilter.granted(deals, List.of("*.sales.*"), null, Side.SALES), 1)
                        .toTheEnd())
                .isEmpty();
        assertThat(snapshot.page(null, null, 10, sales.types()).items()).hasSize(1);
        assertThat(snapshot.page(null, null, 10, deals.types()).items()).isEmpty();
    }

    private JournalReader reader(JournalFilter filter, int limit) {
        return new JournalReader(journal, filter, limit, null);
    }
}
