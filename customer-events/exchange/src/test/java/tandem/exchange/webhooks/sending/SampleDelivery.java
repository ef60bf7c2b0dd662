package tandem.exchange.webhooks.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Deliveries of which only the sending matters. */
final class SampleDelivery {

    private SampleDelivery() {}

    static DueDelivery due() {
        return new DueDelivery(UUID.randomUUID(), UUID.randomUUID(), 0, OffsetDateTime.now(), 1, "{}".getBytes(UTF_8));
    }
}
