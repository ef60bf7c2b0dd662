package tandem.exchange.webhooks.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Deliveries of which only the sending matters. */
public final class SampleDelivery {

    private SampleDelivery() {}

    public static DueDelivery due() {
        return new DueDelivery(UUID.randomUUID(), UUID.randomUUID(), 0, OffsetDateTime.now(), 1, "{}".getBytes(UTF_8));
    }
}
