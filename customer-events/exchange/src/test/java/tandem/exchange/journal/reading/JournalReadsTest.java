package tandem.exchange.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tandem.exchange.problems.PassingFault;

@Timeout(60)
class JournalReadsTest {

    @Test
    void a_database_that_does_not_answer_is_given_up() throws SQLException {
        JournalRows rows = JournalRows.fresh();
        JournalReads impatient = new JournalReads(rows.database, Duration.ofMillis(200));
        try (Connection holder = rows.database.getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table event_journal");

            assertThatThrownBy(() -> impatient.read(JournalPlaces::end))
                    .satisfies(failure ->
                            assertThat(PassingFault.isBehind(failure)).isTrue());
        }
    }
}
