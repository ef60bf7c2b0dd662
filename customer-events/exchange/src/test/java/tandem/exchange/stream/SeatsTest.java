package tandem.exchange.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.exchange.journal.reading.TestJournal;

@Timeout(60)
class SeatsTest {

    private static TestJournal journal;

    private SampleReplica replica;

    @BeforeAll
    static void publish() throws SQLException {
        journal = new TestJournal();
    }

    @BeforeEach
    void a_replica() {
        journal.takeAway(false);
        replica = new SampleReplica(journal);
    }

    @AfterEach
    void stop_it() throws InterruptedException {
        replica.stop();
    }

    @Test
    void who_comes_while_the_database_is_away_takes_no_seat() throws Exception {
        journal.takeAway(true);

        assertThatThrownBy(() -> replica.open("reader", null)).isInstanceOf(IllegalStateException.class);

        assertThat(replica.readers()).isZero();
    }

    @Test
    void so_many_of_one_caller_and_so_many_in_all_are_let_in_and_a_seat_that_is_left_is_free_at_once()
            throws Exception {
        SampleSink own = replica.open("one", null);
        replica.open("one", null);
        assertThatThrownBy(() -> replica.open("one", null)).hasMessage("too_many_readers");
        SampleSink other = replica.open("another", null);
        assertThatThrownBy(() -> replica.open("third", null)).hasMessage("too_many_readers");

        other.close();
        own.close();
        replica.awaitReaders(1);

        replica.open("one", null);
        replica.open("third", null);
        assertThat(replica.readers()).isEqualTo(3);
    }
}
