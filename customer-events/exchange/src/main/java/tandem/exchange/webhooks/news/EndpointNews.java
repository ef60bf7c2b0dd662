package tandem.exchange.webhooks.news;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import tandem.exchange.webhooks.queue.WebhookMessage;

/** Messages that tell of webhooks themselves; they travel to the partner's endpoints only. */
public final class EndpointNews {

    /** What the types of all of them begin with. */
    public static final String OWN = "tandem.webhooks.";

    /** An endpoint of this partner was disabled by what happened to it; told to the partner's other endpoints. */
    public static final String ENDPOINT_DISABLED = OWN + "EndpointDisabled.v1";

    /** A partner asked for a test. */
    static final String TEST = OWN + "Test.v1";

    private EndpointNews() {}

    /** That an endpoint was disabled, under this event id. */
    public static WebhookMessage disabled(UUID id, UUID endpoint, String because, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("endpoint_id", endpoint.toString());
        data.put("disabled_because", because);
        return message(id, ENDPOINT_DISABLED, data, now);
    }

    /** A test of an endpoint, under this event id. */
    public static WebhookMessage test(UUID id, UUID endpoint, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("endpoint_id", endpoint.toString());
        return message(id, TEST, data, now);
    }

    private static WebhookMessage message(UUID id, String type, ObjectNode data, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", type);
        body.put("timestamp", now.toString());
        body.set("data", data);
        return new WebhookMessage(id, type, null, body.toString());
    }
}
