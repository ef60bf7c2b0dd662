package tandem.exchange.webhooks.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tandem.exchange.partners.ThinEvent;
import tandem.exchange.wire.StructuredEvent;

/** Makes the body of an event's deliveries, as Standard Webhooks 1.0 recommends it. */
public final class Bodies {

    private Bodies() {}

    /** The thin form of the event with what tells it apart; the same event always gives the same bytes. */
    public static WebhookMessage of(StructuredEvent event) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("event_id", event.id().toString());
        data.put("source", event.source());
        data.put("subject", event.subject().toString());
        data.put("customer_id", event.partitionkey().toString());
        data.put("sequence", event.sequence());
        data.put("entity_version", event.entityversion());
        data.put("source_epoch", event.sourceepoch());
        data.put("recorded_time", event.recordedtime().toString());
        data.setAll(ThinEvent.of(event.type(), event.data()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", event.type());
        body.put("timestamp", event.time().toString());
        body.set("data", data);
        return new WebhookMessage(event.id(), event.type(), event.partitionkey(), body.toString());
    }
}
