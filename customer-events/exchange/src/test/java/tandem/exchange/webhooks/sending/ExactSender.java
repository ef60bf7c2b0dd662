package tandem.exchange.webhooks.sending;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.attempts.Attempting;
import tandem.exchange.webhooks.attempts.Posting;
import tandem.exchange.webhooks.endpoints.EndpointDisabling;
import tandem.exchange.webhooks.lanes.DueDeliveries;
import tandem.exchange.webhooks.lanes.Lanes;
import tandem.exchange.webhooks.lanes.Recording;
import tandem.exchange.webhooks.lanes.Schedule;
import tandem.exchange.webhooks.signing.SecretBox;
import tandem.exchange.webhooks.targets.Targets;

/** A sender that keeps its schedule to the second, without jitter. */
final class ExactSender {

    private ExactSender() {}

    /** @param disabling null where no endpoint is ever disabled */
    static Sender of(
            DataSource database,
            SecretBox box,
            Targets targets,
            Posting posting,
            @Nullable EndpointDisabling disabling,
            Clock clock) {
        return new Sender(
                new Lanes(database, box, clock),
                new DueDeliveries(database, clock),
                new Attempting(targets, posting, clock),
                new Recording(database, new Schedule(() -> 0), clock),
                new EndingEndpoints(disabling, clock),
                new SendingMeters(database, new SimpleMeterRegistry()));
    }
}
