package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tandem.exchange.deadletters.Fault;
import tandem.exchange.deadletters.Poison;
import tandem.exchange.deadletters.ReplayOutcome;
import tandem.exchange.deadletters.ReplayResult;
import tandem.exchange.deadletters.Retaking;
import tandem.exchange.positions.AppliedBell;

/** Takes one record in that was set aside, as the inbox takes any other. */
@Singleton
class TakingAgain implements Retaking {

    private final Reading reading;
    private final Inbox inbox;
    private final Outage outage;
    private final AppliedBell bell;

    TakingAgain(Reading reading, Inbox inbox, Outage outage, AppliedBell bell) {
        this.reading = reading;
        this.inbox = inbox;
        this.outage = outage;
        this.bell = bell;
    }

    @Override
    public ReplayOutcome take(ConsumerRecord<byte[], byte[]> record) {
        try {
            return take(reading.read(record));
        } catch (Reading.Unreadable e) {
            return ReplayOutcome.refused(e.poison(record));
        }
    }

    private ReplayOutcome take(Received received) {
        try {
            int fresh = inbox.take(List.of(received));
            bell.ring();
            boolean known = received.event() != null && fresh == 0;
            return ReplayOutcome.of(known ? ReplayResult.ALREADY_KNOWN : ReplayResult.TAKEN);
        } catch (RuntimeException failure) {
            if (outage.isBehind(failure)) {
                throw failure;
            }
            return ReplayOutcome.refused(new Poison(received.record(), Fault.NOT_APPLICABLE, failure.toString()));
        }
    }
}
