package tandem.faults.partners;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import tandem.events.EventType;
import tandem.events.Side;

/** What the partner registers an endpoint with, at each side one of each. */
public enum Wish {
    /** All events, in whatever order. */
    EVERYTHING,
    /** All events, one at a time. */
    IN_ORDER,
    /** Events of one type. */
    ONE_TYPE;

    static final String ENDPOINTS = "/v1/webhooks/endpoints";

    /** Whether it asks for order. */
    public boolean ordered() {
        return this == IN_ORDER;
    }

    String types(Side side) {
        if (this != ONE_TYPE) {
            return side.types();
        }
        return side == Side.SALES ? EventType.DEAL_CLOSED.ceType() : EventType.TICKET_RESOLVED.ceType();
    }

    String path(Side side) {
        return "/" + (side + "/" + this).toLowerCase(Locale.ROOT);
    }

    ObjectNode body(Side side, String url) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode().put("url", url).put("ordered", ordered());
        wish.putArray("event_types").add(types(side));
        return wish;
    }
}
