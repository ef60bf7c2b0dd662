package tandem.sales;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Refuses;

/** Tells who acts in the current request, and when: now, or for importers at the time that they name. */
@ApplicationScoped
@Refuses({"past_time_not_yours", "time_in_the_future"})
public class Acts {

    private final Caller caller;
    private final Clock clock;

    Acts(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The act that a request tells of, which {@code occurredAt} may date back. */
    public Act of(@Nullable Instant occurredAt) {
        Instant now = clock.instant();
        if (occurredAt == null) {
            return Act.now(caller.name(), now);
        }
        if (!caller.has(Role.IMPORTER)) {
            throw new Refusal(SalesReason.PAST_TIME_NOT_YOURS).at("/occurred_at", "needs the role importer");
        }
        if (occurredAt.isAfter(now)) {
            throw new Refusal(SalesReason.TIME_IN_THE_FUTURE).with("time", occurredAt.toString());
        }
        return Act.past(caller.name(), occurredAt, now);
    }
}
