package tandem.exchange.webhooks.attempts;

import jakarta.inject.Singleton;
import java.time.Clock;
import tandem.exchange.webhooks.signing.Signatures;
import tandem.exchange.webhooks.targets.Targets;

/** What attempts are made with. */
@Singleton
public class Attempting {

    private final Targets targets;
    private final Posting posting;
    private final Clock clock;

    public Attempting(Targets targets, Posting posting, Clock clock) {
        this.targets = targets;
        this.posting = posting;
        this.clock = clock;
    }

    /** To this address, signed with these. */
    public Attempts to(String url, Signatures signatures) {
        return new Attempts(url, signatures, targets, posting, clock);
    }
}
