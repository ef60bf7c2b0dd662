package tandem.faults.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tandem.events.Side;
import tandem.local.api.Api;
import tandem.local.api.Query;

/** What the partner does at one service, over its API. */
final class Account {

    private static final int PAGE = 1_000;
    private static final int LOG_PAGE = 200;

    private final Side side;
    private final Api api;
    private final InstantSource clock = InstantSource.system();

    Account(Side side, List<URI> replicas, String token) {
        this.side = side;
        this.api = new Api(replicas.stream().map(URI::toString).toList(), token);
    }

    Side side() {
        return side;
    }

    /** One endpoint of each kind. */
    List<Endpoint> register(Receiver receiver) {
        List<Endpoint> all = new ArrayList<>();
        for (Wish wish : Wish.values()) {
            String path = wish.path(side);
            JsonNode made = api.post(Wish.ENDPOINTS, wish.body(side, receiver.url(path)));
            receiver.trust(path, wish, made.path("secret").asText());
            all.add(new Endpoint(side, wish, made.path("id").asText()));
        }
        return all;
    }

    /** An event in the journal. */
    record Entry(String id, String type) {}

    /** All of the journal. */
    List<Entry> journal() {
        List<Entry> all = new ArrayList<>();
        readJournal(all);
        return all;
    }

    /** A cursor behind all of it. */
    String cursor() {
        return readJournal(new ArrayList<>());
    }

    private String readJournal(List<Entry> all) {
        String cursor = "";
        JsonNode page;
        do {
            Query query = Query.to("/v1/journal").with("limit", PAGE);
            page = api.get((cursor.isEmpty() ? query : query.with("cursor", cursor)).toString());
            page.path("items")
                    .forEach(item -> all.add(new Entry(
                            item.path("id").asText(), item.path("type").asText())));
            cursor = page.path("next_cursor").asText();
        } while (!page.path("at_end").asBoolean());
        return cursor;
    }

    /** What the service counts, of yesterday, today and tomorrow. */
    List<Counted> counts() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Query query =
                Query.to("/v1/journal/counts").with("from", today.minusDays(1)).with("to", today.plusDays(2));
        List<Counted> counts = new ArrayList<>();
        api.get(query.toString())
                .path("items")
                .forEach(item -> counts.add(new Counted(
                        side,
                        item.path("day").asText(),
                        item.path("type").asText(),
                        item.path("count").asLong())));
        return counts;
    }

    /**
     * A delivery that is not delivered yet.
     *
     * @param attempts made so far
     * @param next when it is attempted again, or first
     */
    record Waiting(String id, int attempts, Instant next) {}

    /** All of an endpoint. */
    List<Waiting> waiting(Endpoint endpoint) {
        List<Waiting> all = new ArrayList<>();
        JsonNode page;
        String cursor = "";
        do {
            Query query =
                    Query.to(endpoint.deliveries()).with("state", "waiting").with("limit", LOG_PAGE);
            page = api.get((cursor.isEmpty() ? query : query.with("cursor", cursor)).toString());
            page.path("items")
                    .forEach(item -> all.add(new Waiting(
                            item.path("id").asText(),
                            item.path("attempts").asInt(),
                            Instant.parse(item.path("next_attempt_at").asText()))));
            cursor = page.path("next_cursor").asText("");
        } while (page.path("next_cursor").isTextual());
        return all;
    }

    /** Has a delivery attempted at once. */
    void resend(Endpoint endpoint, String delivery) {
        api.post(endpoint.deliveries() + "/" + delivery + "/resend", JsonNodeFactory.instance.objectNode());
    }
}
