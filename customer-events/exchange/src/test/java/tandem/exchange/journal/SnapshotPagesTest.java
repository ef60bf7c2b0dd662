package tandem.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.DEAL_REOPENED;
import static tandem.exchange.journal.reading.JournalRows.LONG_AGO;
import static tandem.exchange.journal.reading.JournalRows.NOW;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.journal.reading.CursorSeal;
import tandem.exchange.journal.reading.JournalFilter;
import tandem.exchange.journal.reading.JournalPages;
import tandem.exchange.journal.reading.JournalReader;
import tandem.exchange.journal.reading.JournalRows;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.StructuredEvent;

class SnapshotPagesTest {

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
        JournalReader follower = new JournalReader(journal, JournalFilter.EVERYTHING, 5, first.journalCursor());
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
    void a_forged_cursor_of_the_snapshot_brings_no_text_that_the_database_cannot_hold() {
        byte[] forged = new SnapshotCursor(UUID.randomUUID(), UUID.randomUUID(), "tandem\0", false).content();

        assertThatThrownBy(() -> SnapshotCursor.of(ByteBuffer.wrap(forged))).hasMessage("invalid_cursor");
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
}
