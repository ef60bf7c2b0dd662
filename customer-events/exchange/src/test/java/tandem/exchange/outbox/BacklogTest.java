package tandem.exchange.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.exchange.problems.Refusal;

@QuarkusTest
class BacklogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void changes_that_emit_are_refused_when_as_many_events_wait_as_the_cap_allows() throws Exception {
        Backlog full = new Backlog(database, 0, clock, meters);

        full.count();

        assertThatThrownBy(full::refuseWhenFull).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason().status()).isEqualTo(503);
            assertThat(refusal.members()).containsEntry("retry_after_seconds", 30L);
        });
    }

    @Test
    void changes_that_emit_go_on_below_the_cap_and_the_backlog_is_shown() throws Exception {
        Backlog roomy = new Backlog(database, 1_000_000, clock, meters);

        roomy.count();

        assertThatCode(roomy::refuseWhenFull).doesNotThrowAnyException();
        assertThat(meters.get("tandem.outbox.backlog").gauge().value()).isNotNegative();
        assertThat(meters.get("tandem.outbox.oldest.age").gauge().value()).isNotNegative();
        assertThat(meters.get("tandem.outbox.blocked.streams").gauge().value()).isNotNegative();
    }
}
