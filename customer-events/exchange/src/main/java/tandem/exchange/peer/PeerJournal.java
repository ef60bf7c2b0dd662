package tandem.exchange.peer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tandem.exchange.wire.EventJson;
import tandem.exchange.wire.MalformedEvent;

/** What the other side has published, as its journal keeps it. */
@Singleton
public class PeerJournal {

    private static final Logger LOG = Logger.getLogger(PeerJournal.class);
    private static final String PATH = "/v1/journal";
    private static final String SNAPSHOT = PATH + "/snapshot";
    private static final int PAGE = 1_000;

    private final Peer peer;
    private final EventJson json;

    PeerJournal(Peer peer, EventJson json) {
        this.peer = peer;
        this.json = json;
    }

    /**
     * The next page.
     *
     * @param cursor null to begin
     * @param limit 1 to 1,000 events at most; a page may hold fewer, or none, before the end
     * @throws PeerFailure when it cannot be had
     */
    public PeerPage page(@Nullable String cursor, int limit) {
        return page(PATH, cursor, Map.of("limit", limit));
    }

    /**
     * The next page of the present state of everything: the newest event of each subject and type.
     *
     * @param cursor null to begin
     * @param limit 1 to 1,000 events at most; a page may hold fewer, or none, before the end
     * @throws PeerFailure when it cannot be had
     */
    public PeerPage snapshot(@Nullable String cursor, int limit) {
        return page(SNAPSHOT, cursor, Map.of("limit", limit));
    }

    /**
     * The next page of one customer's events.
     *
     * @param cursor of a page before, whosever; null to begin
     * @throws PeerFailure when it cannot be had
     */
    public PeerPage ofCustomer(UUID customer, @Nullable String cursor) {
        return page(PATH, cursor, Map.of("customer_id", customer, "limit", PAGE));
    }

    /**
     * The next page of the present state of one customer: the newest event of each subject and type.
     *
     * @param cursor null to begin
     * @throws PeerFailure when it cannot be had
     */
    public PeerPage snapshotOf(UUID customer, @Nullable String cursor) {
        return page(SNAPSHOT, cursor, Map.of("customer_id", customer, "limit", PAGE));
    }

    private PeerPage page(String path, @Nullable String cursor, Map<String, Object> question) {
        Map<String, Object> query = new LinkedHashMap<>(question);
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        JsonNode answer = peer.get(path, query);
        JsonNode next = answer.path("next_cursor");
        JsonNode end = answer.path("at_end");
        if (!next.isTextual() || !end.isBoolean() || !answer.path("items").isArray()) {
            throw PeerFailure.lasting("GET " + path + " was not answered with a page of a journal", null);
        }
        List<PeerEvent> events = events(answer.path("items"));
        int unreadable = answer.path("items").size() - events.size();
        String journal = answer.path("journal_cursor").textValue();
        return new PeerPage(events, unreadable, next.textValue(), end.booleanValue(), journal);
    }

    private List<PeerEvent> events(JsonNode items) {
        List<PeerEvent> events = new ArrayList<>(items.size());
        for (JsonNode item : items) {
            try {
                events.add(PeerEvent.of(item, json));
            } catch (MalformedEvent e) {
                LOG.warnf("an event of the other side's journal is left out id=%s cause=%s", item.path("id"), e);
            }
        }
        return events;
    }
}
