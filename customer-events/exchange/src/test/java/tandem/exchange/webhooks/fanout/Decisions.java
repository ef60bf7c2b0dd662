package tandem.exchange.webhooks.fanout;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import tandem.events.CustomerSnapshot;
import tandem.events.DealReopened;
import tandem.exchange.outbox.Outbox;

/** What this service decides, each in a transaction of its own. */
@Singleton
public class Decisions {

    private final Outbox outbox;

    Decisions(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Reopens a deal of this customer; returns the event's id. */
    @Transactional
    public UUID reopen(UUID customer) {
        DealReopened event = new DealReopened(
                UUID.randomUUID(),
                new CustomerSnapshot(customer, "Åkerlund & Söner", "company", null, "sv"),
                1,
                Instant.now(),
                "because we can");
        return outbox.append(event, 1, Instant.now());
    }
}
