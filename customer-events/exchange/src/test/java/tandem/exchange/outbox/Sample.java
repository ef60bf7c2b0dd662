package tandem.exchange.outbox;

import java.time.Instant;
import java.util.UUID;
import tandem.events.CustomerSnapshot;
import tandem.events.TicketOpened;

/** Events to write, of whatever customer and size. */
final class Sample {

    static final Instant LONG_AGO = Instant.parse("2017-03-01T09:30:00.5Z");

    private Sample() {}

    static TicketOpened opened(UUID customer) {
        return opened(customer, "phone");
    }

    static TicketOpened opened(UUID customer, String channel) {
        return new TicketOpened(
                UUID.randomUUID(),
                "T-000042",
                new CustomerSnapshot(customer, "Åkerlund & Söner", "company", null, "sv"),
                "complaint",
                channel,
                null,
                LONG_AGO);
    }
}
