package tandem.exchange.convergence.checks;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.exchange.convergence.CustomerFacts;
import tandem.exchange.convergence.Fingerprint;
import tandem.exchange.convergence.RangeDigest;
import tandem.exchange.listing.Page;
import tandem.exchange.peer.Peer;

/** What the other side says of its own deals or tickets. Every call fails as {@link Peer#get} does. */
@Singleton
class PeerFacts {

    private static final String PATH = "/v1/exchange/digests";
    private static final int LIMIT = 2_000;

    private final Peer peer;
    private final ConvergenceConfig config;

    PeerFacts(Peer peer, ConvergenceConfig config) {
        this.peer = peer;
        this.config = config;
    }

    /** Digests of all ranges, and the form of the lines behind them. */
    record Digests(String form, long subjects, List<RangeDigest> ranges) {}

    Digests digests() {
        JsonNode answer = peer.get(PATH, Map.of("about", "own"), config.digestsTimeout());
        List<RangeDigest> ranges = new ArrayList<>();
        for (JsonNode range : answer.path("ranges")) {
            ranges.add(new RangeDigest(
                    range.path("range").asInt(),
                    range.path("count").asLong(),
                    range.path("digest").asText()));
        }
        if (ranges.size() != RangeDigest.RANGES) {
            throw new IllegalStateException("the other side answered " + ranges.size() + " ranges");
        }
        return new Digests(answer.path("form").asText(), answer.path("subjects").asLong(), ranges);
    }

    Page<Fingerprint> page(int range, @Nullable String cursor) {
        Map<String, Object> query = new HashMap<>(Map.of("about", "own", "limit", LIMIT));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        JsonNode answer = peer.get(PATH + "/" + range, query);
        List<Fingerprint> page = new ArrayList<>();
        for (JsonNode item : answer.path("items")) {
            page.add(new Fingerprint(
                    id(item, "customer_id"),
                    id(item, "subject"),
                    item.path("fingerprint").asText()));
        }
        return new Page<>(page, answer.path("next_cursor").asText(null), null);
    }

    /**
     * By customer; also those of whom it knows nothing. Where one's lines are on several pages, his number is the one of
     * the last.
     */
    Map<UUID, CustomerFacts> ofCustomers(Collection<UUID> customers) {
        Map<String, Object> query = new HashMap<>(Map.of(
                "about",
                "own",
                "customer_ids",
                customers.stream().map(UUID::toString).collect(Collectors.joining(","))));
        List<CustomerFacts> parts = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode answer = peer.get(PATH + "/customers", query);
            answer.path("items").forEach(item -> parts.add(customer(item)));
            cursor = answer.path("next_cursor").asText(null);
            query.put("cursor", String.valueOf(cursor));
        } while (cursor != null);
        Map<UUID, CustomerFacts> all = CustomerFacts.byCustomer(parts);
        if (!all.keySet().containsAll(customers)) {
            throw new IllegalStateException("the other side did not answer for all customers");
        }
        return all;
    }

    private static CustomerFacts customer(JsonNode item) {
        Map<UUID, String> lines = new HashMap<>();
        item.path("facts")
                .forEach(
                        fact -> lines.put(id(fact, "subject"), fact.path("line").asText()));
        return new CustomerFacts(
                id(item, "customer_id"),
                item.path("epoch").asLong(),
                item.path("sequence").asLong(),
                List.of(),
                lines);
    }

    /** How far it has come with one customer's events; without what it says of him. */
    CustomerFacts standing(UUID customer) {
        JsonNode answer = peer.get(PATH + "/customers", Map.of("about", "own", "customer_ids", customer, "limit", 1));
        return customer(answer.path("items").path(0));
    }

    private static UUID id(JsonNode item, String name) {
        return UUID.fromString(item.path(name).asText());
    }
}
