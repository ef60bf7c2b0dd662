package tandem.exchange.webhooks.sending;

import jakarta.inject.Singleton;
import java.time.Clock;
import tandem.exchange.webhooks.targets.Targets;

/** What attempts are made with. */
@Singleton
class Attempting {

    private final Targets targets;
    private final Posting posting;
    private final Clock clock;

    Attempting(Targets targets, Posting posting, Clock clock) {
        this.targets = targets;
        this.posting = posting;
        this.clock = clock;
    }

    /** For a run of this lane. */
    Attempts to(Lane lane) {
        return new Attempts(lane, targets, posting, clock);
    }
}
