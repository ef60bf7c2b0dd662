package tandem.exchange.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tandem.exchange.access.Role;

/** The endpoints that every service has from the exchange, with the roles that each lets in. */
public final class ExchangeEndpoints {

    private static final Set<String> OPERATOR = Set.of(Role.OPERATOR);

    private ExchangeEndpoints() {}

    /** Verb and path of each, as the table of a service's {@code EveryRoleTest} has them. */
    public static Map<String, Set<String>> table() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("GET /v1/exchange/status", OPERATOR),
                Map.entry("POST /v1/exchange/epoch", OPERATOR),
                Map.entry("GET /v1/exchange/streams", OPERATOR),
                Map.entry("POST /v1/exchange/streams/{customer_id}/unblock", OPERATOR),
                Map.entry("GET /v1/journal", OPERATOR),
                Map.entry("GET /v1/journal/snapshot", OPERATOR),
                Map.entry("GET /v1/exchange/dead-letters", OPERATOR),
                Map.entry("GET /v1/exchange/dead-letters/{id}", OPERATOR),
                Map.entry("POST /v1/exchange/dead-letters/{id}/replay", OPERATOR),
                Map.entry("POST /v1/exchange/dead-letters/{id}/discard", OPERATOR),
                Map.entry("POST /v1/exchange/dead-letters/replay", OPERATOR),
                Map.entry("POST /v1/exchange/rebuilds", OPERATOR),
                Map.entry("GET /v1/exchange/rebuilds", OPERATOR),
                Map.entry("GET /v1/exchange/rebuilds/{id}", OPERATOR)));
    }
}
