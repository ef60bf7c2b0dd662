package tandem.exchange.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import tandem.exchange.deadletters.DeadLetters;
import tandem.exchange.deadletters.Fault;
import tandem.exchange.deadletters.Poison;
import tandem.exchange.positions.AppliedBell;
import tandem.exchange.time.Closing;

/**
 * Takes a batch in whole, or, when that fails with the database there, in halves, until what fails stands alone; that one
 * is tried a few times more and then set aside.
 */
@Singleton
class Taking {

    private static final Logger LOG = Logger.getLogger(Taking.class);

    private static final List<Duration> PAUSES_ALONE = List.of(Duration.ofMillis(50), Duration.ofMillis(500));

    private final Inbox inbox;
    private final Outage outage;
    private final Closing closing;
    private final DeadLetters deadLetters;
    private final AppliedBell bell;
    private final Counter taken;
    private final Counter duplicates;
    private final Counter unknown;

    Taking(
            Inbox inbox,
            Outage outage,
            Closing closing,
            DeadLetters deadLetters,
            AppliedBell bell,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.outage = outage;
        this.closing = closing;
        this.deadLetters = deadLetters;
        this.bell = bell;
        this.taken = meters.counter("tandem.inbox.taken");
        this.duplicates = meters.counter("tandem.inbox.duplicates");
        this.unknown = meters.counter("tandem.inbox.unknown");
    }

    /** Returns when each record is taken in or set aside. */
    void take(List<Received> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            transact(records);
        } catch (CancellationException stop) {
            throw stop;
        } catch (RuntimeException failure) {
            if (records.size() == 1) {
                again(records, failure);
            } else {
                LOG.debug("A batch is taken again in halves", failure);
                take(records.subList(0, records.size() / 2));
                take(records.subList(records.size() / 2, records.size()));
            }
        }
    }

    private void again(List<Received> alone, RuntimeException first) {
        RuntimeException last = first;
        for (Duration pause : PAUSES_ALONE) {
            closing.pause(pause);
            try {
                transact(alone);
                return;
            } catch (CancellationException stop) {
                throw stop;
            } catch (RuntimeException failure) {
                last = failure;
            }
        }
        LOG.error("A consumer cannot apply an event", last);
        deadLetters.add(List.of(new Poison(alone.getFirst().record(), Fault.NOT_APPLICABLE, last.toString())));
    }

    private void transact(List<Received> records) {
        double fresh = outage.outlast(() -> inbox.take(records));
        bell.ring();
        double untyped =
                records.stream().filter(record -> record.event() == null).count();
        taken.increment(fresh);
        unknown.increment(untyped);
        duplicates.increment(records.size() - untyped - fresh);
    }
}
