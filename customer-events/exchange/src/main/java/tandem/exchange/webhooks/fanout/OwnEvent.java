package tandem.exchange.webhooks.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import tandem.exchange.webhooks.queue.Bodies;
import tandem.exchange.webhooks.queue.WebhookMessage;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.StructuredEvent;

/**
 * An event as it came from the topic.
 *
 * @param published when it was sent there, by the clock of the replica that sent it
 * @param data JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OwnEvent(EventAttributes attributes, Instant published, byte[] data) {

    /** What endpoints get to know of it; made only where one wants it. */
    WebhookMessage message() {
        return Bodies.of(StructuredEvent.of(attributes, new String(data, UTF_8)));
    }
}
