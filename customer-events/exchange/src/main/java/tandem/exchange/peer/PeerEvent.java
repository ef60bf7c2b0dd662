package tandem.exchange.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.events.EventType;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;
import tandem.exchange.wire.MalformedEvent;
import tandem.exchange.wire.StructuredEvent;

/**
 * An event of the other side's journal.
 *
 * @param event absent when this version of the contract does not know its type
 */
public record PeerEvent(
        EventAttributes attributes, @Nullable Envelope<?> event) {

    /**
     * Reads an item of a page.
     *
     * @throws MalformedEvent when it breaks the contract
     */
    static PeerEvent of(JsonNode item, EventJson json) {
        EventAttributes attributes = StructuredEvent.attributes(item);
        Optional<EventType> type = EventType.named(attributes.type());
        if (type.isEmpty()) {
            return new PeerEvent(attributes, null);
        }
        CustomerEvent data = json.decode(type.get(), StructuredEvent.data(item));
        return new PeerEvent(attributes, attributes.envelope(data));
    }
}
