package tandem.exchange.webhooks.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import tandem.exchange.wire.EventAttributes;

/** Events as they come from the topic of sales. */
final class SampleOwnEvents {

    private SampleOwnEvents() {}

    static OwnEvent event(UUID customer, String type, Instant published) {
        EventAttributes attributes = new EventAttributes(
                UUID.randomUUID(),
                "/sales-service",
                type,
                UUID.randomUUID(),
                customer,
                published,
                published,
                1,
                1,
                0,
                null,
                null,
                null,
                null);
        return new OwnEvent(attributes, published, "{}".getBytes(UTF_8));
    }
}
