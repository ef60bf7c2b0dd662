package tandem.exchange.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.exchange.journal.reading.JournalRows.NOW;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.exchange.time.Ids;

@Timeout(60)
class JournalTailLimitsTest {

    private static JournalRows rows;

    private final UUID customer = Ids.next();
    private final TailReplica replica = new TailReplica(rows);

    @BeforeAll
    static void start() throws SQLException {
        rows = JournalRows.fresh();
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
}
