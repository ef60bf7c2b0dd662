package tandem.exchange.eventtypes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.queue.WebhookMessage;
import tandem.exchange.wire.StructuredEvent;

/**
 * A type of event that this service tells partners.
 *
 * @param name the {@code ce_type}
 * @param description what an event of it states, in a sentence
 * @param schema the JSON Schema of its whole data; null where it is told by webhooks alone
 * @param sample an event of it as the journal has it; null where it is told by webhooks alone
 * @param webhook what an endpoint is told of the sample
 */
record PublishedType(
        String name,
        String description,
        @Nullable String schema,
        @Nullable StructuredEvent sample,
        WebhookMessage webhook) {

    /** The ways by which it comes. */
    List<Way> ways() {
        return sample == null ? List.of(Way.WEBHOOK) : List.of(Way.WEBHOOK, Way.JOURNAL, Way.STREAM);
    }
}
