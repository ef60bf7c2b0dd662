package tandem.exchange.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.exchange.testing.TestPeer.Said;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.StructuredEvent;

/** A journal of the other side, kept in memory; its cursor is the number of the next event. */
public final class TestPeerJournal implements TestPeer.Answer {

    /** Where a journal is asked for. */
    public static final String PATH = "/v1/journal";

    private record Published(EventAttributes attributes, byte[] data) {}

    private final List<Published> events = new ArrayList<>();

    /** The event has been published, after all that were before. */
    public synchronized void publish(EventAttributes attributes, byte[] data) {
        events.add(new Published(attributes, data));
    }

    @Override
    public synchronized Said to(Map<String, String> query) {
        int next = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int limit = Integer.parseInt(query.getOrDefault("limit", "200"));
        String customer = query.get("customer_id");
        int end = Math.min(next + limit, events.size());
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Published event : events.subList(next, end)) {
                if (Optional.ofNullable(customer)
                        .map(event.attributes().customerId().toString()::equals)
                        .orElse(true)) {
                    StructuredEvent.write(json, event.attributes(), new String(event.data(), UTF_8));
                }
            }
            json.writeEndArray();
            json.writeStringField("next_cursor", String.valueOf(end));
            json.writeBooleanField("at_end", end == events.size());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Said.ok(out.toString());
    }
}
