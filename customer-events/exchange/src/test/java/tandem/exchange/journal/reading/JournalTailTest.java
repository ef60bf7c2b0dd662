package tandem.exchange.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.DEAL_REOPENED;
import static tandem.exchange.journal.reading.JournalRows.NOW;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.time.Ids;

@Timeout(60)
class JournalTailTest {

    private static JournalRows rows;

    private final UUID customer = Ids.next();
    private final TailReplica replica = new TailReplica(rows);

    @BeforeAll
    static void start() throws SQLException {
        rows = JournalRows.fresh();
    }

    @Test
    void a_reader_who_changes_between_replicas_that_are_ahead_behind_and_new_has_each_event_once_and_in_order()
            throws SQLException {
        Random random = new Random(11);
        List<TailReplica> replicas = new ArrayList<>(List.of(replica, new TailReplica(rows), new TailReplica(rows)));
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
            TailReplica some = replicas.get(random.nextInt(replicas.size()));
            if (random.nextInt(50) == 0) {
                replicas.set(replicas.indexOf(some), new TailReplica(rows));
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
    void a_tail_that_finds_nothing_new_stays_the_same() throws SQLException {
        replica.grow();
        JournalTail before = replica.tail;

        assertThat(replica.tails.grown(before)).isSameAs(before);

        rows.add(customer, DEAL_CLOSED, Ids.next(), 1, NOW);
        assertThat(replica.tails.grown(before)).isNotSameAs(before);
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
}
