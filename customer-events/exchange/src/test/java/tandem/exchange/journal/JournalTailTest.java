package tandem.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.DEAL_REOPENED;
import static tandem.exchange.journal.JournalRows.NOW;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.testing.TestPostgres;
import tandem.exchange.time.Ids;

@Timeout(60)
class JournalTailTest {

    private static TestPostgres postgres;
    private static JournalRows rows;

    private final UUID customer = Ids.next();
    private final Replica replica = new Replica();

    @BeforeAll
    static void start() throws SQLException {
        postgres = TestPostgres.start();
        rows = JournalRows.in(postgres, "tail");
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void a_reader_who_changes_between_replicas_that_are_ahead_behind_and_new_has_each_event_once_and_in_order()
            throws SQLException {
        Random random = new Random(11);
        List<Replica> replicas = new ArrayList<>(List.of(replica, new Replica(), new Replica()));
        UUID[] customers = new UUID[20];
        Arrays.setAll(customers, _ -> Ids.next());
        JournalFilter filter = new JournalFilter(List.of(TypePatterns.of(List.of("*.DealClosed.*"))), null);
        List<UUID> written = new ArrayList<>();
        List<UUID> seen = new ArrayList<>();
        String cursor = replica.journal.now();
        int fromTails = 0;

        for (int turn = 0; turn < 300; turn++) {
            UUID whose = customers[random.nextInt(customers.length)];
            written.add(rows.add(whose, DEAL_CLOSED, Ids.next(), 1, NOW));
            rows.add(whose, DEAL_REOPENED, Ids.next(), 2, NOW);
            Replica some = replicas.get(random.nextInt(replicas.size()));
            if (random.nextInt(50) == 0) {
                replicas.set(replicas.indexOf(some), new Replica());
            }
            if (random.nextInt(3) > 0) {
                some.grow();
            }
            Optional<Followed> held = some.tails.follow(some.tail, cursor, filter, 1 + random.nextInt(5));
            String here = cursor;
            Followed read = held.orElseGet(() -> some.journal.follow(here, filter, 3));
            fromTails += held.isPresent() ? 1 : 0;
            cursor = read.cursor();
            for (Followed.Step step : read.steps()) {
                seen.add(step.event().id());
                if (random.nextInt(10) == 0) {
                    cursor = step.cursor(); // cut off right behind it
                    break;
                }
            }
        }
        replica.grow();
        for (Followed rest = replica.next(cursor, filter); !rest.steps().isEmpty(); ) {
            rest.steps().forEach(step -> seen.add(step.event().id()));
            rest = replica.next(rest.cursor(), filter);
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
        assertThat(fromTails).as("reads that needed no database").isGreaterThan(100);
    }

    @Test
    void a_reader_of_one_customer_is_led_past_everybody_else() throws SQLException {
        String cursor = replica.journal.now();
        rows.add(Ids.next(), DEAL_CLOSED, Ids.next(), 1, NOW);
        UUID his = rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        replica.grow();

        Followed read = replica.tails
                .follow(replica.tail, cursor, new JournalFilter(List.of(), customer), 10)
                .orElseThrow();

        assertThat(read.steps()).extracting(step -> step.event().id()).containsExactly(his);
        assertThat(read.atEnd()).isTrue();
    }

    @Test
    void a_tail_holds_no_more_than_a_thousand_events_and_two_mebibytes() throws SQLException {
        String before = replica.journal.now();
        for (int n = 0; n < 1_020; n++) {
            rows.add(customer, DEAL_CLOSED, Ids.next(), n, NOW);
        }
        replica.grow();
        assertThat(replica.follow(before)).as("what is 1,020 events behind").isEmpty();

        String then = replica.journal.now();
        String large = "\"" + "x".repeat(250 * 1024) + "\"";
        for (int n = 0; n < 10; n++) {
            rows.add(Ids.next(), DEAL_CLOSED, Ids.next(), n, NOW, large);
        }
        String later = replica.journal.now();
        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        replica.grow();

        assertThat(replica.follow(then)).as("what is 2.5 MiB behind").isEmpty();
        assertThat(replica.follow(later))
                .hasValueSatisfying(read -> assertThat(read.steps()).hasSize(1));
    }

    @Test
    void a_tail_that_finds_nothing_new_stays_the_same() throws SQLException {
        replica.grow();
        JournalTail before = replica.tail;

        assertThat(replica.tails.grown(before)).isSameAs(before);

        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        assertThat(replica.tails.grown(before)).isNotSameAs(before);
    }

    @Test
    void a_reader_is_given_no_more_than_a_quarter_of_a_mebibyte_at_once() throws SQLException {
        String before = replica.journal.now();
        String large = "\"" + "x".repeat(100 * 1024) + "\"";
        for (int n = 0; n < 5; n++) {
            rows.add(customer, DEAL_CLOSED, Ids.next(), n, NOW, large);
        }
        replica.grow();

        assertThat(replica.follow(before)).hasValueSatisfying(read -> {
            assertThat(read.steps()).hasSize(3);
            assertThat(read.atEnd()).isFalse();
        });
    }

    @Test
    void a_tail_that_is_emptied_holds_nothing_and_goes_on_where_it_was() throws SQLException {
        String before = replica.journal.now();
        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        replica.grow();
        String behind = replica.journal.now();
        replica.tail = replica.tail.emptied();
        rows.add(customer, DEAL_CLOSED, Ids.next(), 2, NOW);
        replica.grow();

        assertThat(replica.follow(before)).isEmpty();
        assertThat(replica.follow(behind))
                .hasValueSatisfying(read -> assertThat(read.steps()).hasSize(1));
    }

    @Test
    void a_tail_of_a_journal_that_was_restored_is_begun_anew() throws SQLException {
        String before = replica.journal.now();
        rows.execute("update outbox_source set epoch = epoch + 1");

        assertThatThrownBy(() -> replica.tails.grown(replica.tail)).hasMessage("cursor_outlived");
        replica.tail = replica.tails.begin();
        replica.grow();

        assertThat(replica.follow(before)).isEmpty();
        assertThat(replica.follow(replica.journal.now())).isPresent();
    }

    @Test
    void a_reader_who_holds_no_cursor_of_ours_is_refused() {
        JournalFilter one = new JournalFilter(List.of(), customer);
        String filtered = replica.journal.follow(null, one, 1).cursor();

        assertThatThrownBy(() -> replica.follow("x")).hasMessage("invalid_cursor");
        assertThatThrownBy(() -> replica.follow(filtered)).hasMessage("invalid_cursor");
    }

    /** What each replica has of its own. */
    private static final class Replica {

        private final CursorSeal seal = new CursorSeal("sales-service");
        private final JournalPages journal = new JournalPages(rows.database, seal);
        private final JournalTails tails = new JournalTails(journal, seal);
        private JournalTail tail = tails.begin();

        void grow() {
            do {
                tail = tails.grown(tail);
            } while (!tail.isAtEnd());
        }

        Optional<Followed> follow(String cursor) {
            return tails.follow(tail, cursor, JournalFilter.EVERYTHING, 10);
        }

        Followed next(String cursor, JournalFilter filter) {
            return tails.follow(tail, cursor, filter, 10).orElseGet(() -> journal.follow(cursor, filter, 10));
        }
    }
}
