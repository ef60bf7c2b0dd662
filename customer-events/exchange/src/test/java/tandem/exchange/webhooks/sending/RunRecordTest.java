package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tandem.exchange.webhooks.attempts.Attempt;
import tandem.exchange.webhooks.attempts.DueDelivery;
import tandem.exchange.webhooks.attempts.Outcome;
import tandem.exchange.webhooks.attempts.Result;
import tandem.exchange.webhooks.lanes.Course;
import tandem.exchange.webhooks.lanes.DueDeliveries;
import tandem.exchange.webhooks.lanes.Lane;
import tandem.exchange.webhooks.lanes.Recording;
import tandem.exchange.webhooks.lanes.Schedule;

/** What becomes of attempts while the database is away. */
@QuarkusTest
class RunRecordTest {

    /** As often as a part is tried. */
    private static final int ALL_TRIES = 4;

    @Inject
    FarPartner.Maker partners;

    @Inject
    DataSource database;

    @Test
    void a_part_that_could_not_be_written_is_written_with_the_next_one() throws Exception {
        try (FarPartner partner = partners.partner()) {
            VirtualDays days = partner.days;
            List<String> events = List.of(days.event().toString(), days.event().toString());
            Lane lane = partner.lane();
            List<DueDelivery> due = new DueDeliveries(database, days).of(lane, null);
            RunRecord record = new RunRecord(lane, new Recording(awayFor(ALL_TRIES), new Schedule(() -> 0), days));
            Attempt first = timedOut(due.getFirst(), days);
            Attempt last = timedOut(due.getLast(), days);

            record.add(List.of(first));
            record.end(List.of(last), Course.begun(lane).after(first.result()).after(last.result()));

            assertThat(due).extracting(each -> each.eventId().toString()).isEqualTo(events);
            assertThat(days.log().attempts()).containsExactly(Duration.ZERO, Duration.ZERO);
        }
    }

    private static Attempt timedOut(DueDelivery delivery, VirtualDays days) {
        return new Attempt(delivery, Result.without(Outcome.TIMED_OUT, days.instant(), Duration.ofMillis(3)));
    }

    /** The database, to which nobody gets through at first. */
    private DataSource awayFor(int tries) {
        AtomicInteger refusals = new AtomicInteger(tries);
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new SQLTransientConnectionException("away");
                    }
                    return method.invoke(database, arguments);
                });
    }
}
