package tandem.exchange.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tandem.exchange.testing.TestPeer.Said;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.StructuredEvent;

/** A journal of the other side, kept in memory; its cursor is the number of the next event. */
public final class TestPeerJournal implements TestPeer.Answer {

    /** Where a journal is asked for. */
    public static final String PATH = "/v1/journal";

    /** Where its present state is asked for. */
    public static final String SNAPSHOT = PATH + "/snapshot";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private record Published(EventAttributes attributes, byte[] data) {}

    private final List<Published> events = new ArrayList<>();
    private int dropped;

    /** The event has been published, after all that were before. */
    public synchronized void publish(EventAttributes attributes, byte[] data) {
        events.add(new Published(attributes, data));
    }

    @Override
    public synchronized Said to(Map<String, String> query) {
        int next = Math.max(dropped, Integer.parseInt(query.getOrDefault("cursor", "0")));
        int limit = Integer.parseInt(query.getOrDefault("limit", "200"));
        String customer = query.get("customer_id");
        int end = Math.min(next + limit, events.size());
        List<StructuredEvent> items = events.subList(next, end).stream()
                .filter(event -> isOf(customer, event))
                .map(TestPeerJournal::structured)
                .toList();
        return said(Map.of("items", items, "next_cursor", String.valueOf(end), "at_end", end == events.size()));
    }

    /** Forgets what it says but for the newest event of each subject and type, as after some months. */
    public synchronized void dropMonths() {
        dropped = events.size();
    }

    /** The newest event of each subject and type, in the order of both; its cursor is the last one's. */
    public TestPeer.Answer snapshot() {
        return this::snapshot;
    }

    private synchronized Said snapshot(Map<String, String> query) {
        String after = query.getOrDefault("cursor", "");
        int limit = Integer.parseInt(query.getOrDefault("limit", "200"));
        TreeMap<String, Published> newest = new TreeMap<>();
        events.stream()
                .filter(event -> isOf(query.get("customer_id"), event))
                .forEach(event -> newest.merge(
                        event.attributes().subject() + " " + event.attributes().type(),
                        event,
                        (one, other) -> other.attributes().entityVersion()
                                        > one.attributes().entityVersion()
                                ? other
                                : one));
        List<Map.Entry<String, Published>> page =
                newest.tailMap(after, false).entrySet().stream().limit(limit).toList();
        Map<String, Object> answer = new HashMap<>();
        answer.put(
                "items",
                page.stream().map(entry -> structured(entry.getValue())).toList());
        answer.put("next_cursor", page.isEmpty() ? after : page.getLast().getKey());
        answer.put("at_end", page.size() < limit);
        if (after.isEmpty()) {
            answer.put("journal_cursor", String.valueOf(events.size()));
        }
        return said(answer);
    }

    private static boolean isOf(String customer, Published event) {
        return customer == null || event.attributes().customerId().toString().equals(customer);
    }

    private static StructuredEvent structured(Published event) {
        return StructuredEvent.of(event.attributes(), new String(event.data(), UTF_8));
    }

    private static Said said(Map<String, ?> page) {
        try {
            return Said.ok(JSON.writeValueAsString(page));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
