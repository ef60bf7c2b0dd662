package tandem.exchange.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tandem.exchange.access.Role;

/** The endpoints that every service has from the exchange, with the roles that each lets in, and those that are open. */
public final class ExchangeEndpoints {

    private static final Set<String> OPERATOR = Set.of(Role.OPERATOR);
    private static final Set<String> PARTNER = Set.of(Role.PARTNER);
    private static final Set<String> READERS = Set.of(Role.OPERATOR, Role.PARTNER);
    private static final Set<String> FOLLOWERS =
            Set.of(Role.OPERATOR, Role.PARTNER, Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.SUPPORT_AGENT);

    /** Those that let everybody in, with a token or without. */
    public static final Set<String> OPEN = Set.of("GET /problems", "GET /problems/{code}");

    private ExchangeEndpoints() {}

    /** Verb and path of each that asks for a role, as the table of a service's {@code EveryRoleTest} has them. */
    public static Map<String, Set<String>> table() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("GET /v1/exchange/status", OPERATOR),
                Map.entry("POST /v1/exchange/epoch", OPERATOR),
                Map.entry("GET /v1/exchange/streams", OPERATOR),
                Map.entry("POST /v1/exchange/streams/{customer_id}/unblock", OPERATOR),
                Map.entry("GET /v1/exchange/webhooks/endpoints", OPERATOR),
                Map.entry("GET /v1/exchange/webhooks/endpoints/{id}", OPERATOR),
                Map.entry("POST /v1/exchange/webhooks/endpoints/{id}/disable", OPERATOR),
                Map.entry("GET /v1/journal", READERS),
                Map.entry("GET /v1/journal/snapshot", READERS),
                Map.entry("GET /v1/journal/counts", READERS),
                Map.entry("GET /v1/stream", FOLLOWERS),
                Map.entry("GET /v1/event-types", FOLLOWERS),
                Map.entry("GET /v1/event-types/{type}", FOLLOWERS),
                Map.entry("POST /v1/webhooks/endpoints", PARTNER),
                Map.entry("GET /v1/webhooks/endpoints", PARTNER),
                Map.entry("GET /v1/webhooks/endpoints/{id}", PARTNER),
                Map.entry("PUT /v1/webhooks/endpoints/{id}", PARTNER),
                Map.entry("DELETE /v1/webhooks/endpoints/{id}", PARTNER),
                Map.entry("POST /v1/webhooks/endpoints/{id}/rotate-secret", PARTNER),
                Map.entry("POST /v1/webhooks/endpoints/{id}/key-pair", PARTNER),
                Map.entry("POST /v1/webhooks/endpoints/{id}/enable", PARTNER),
                Map.entry("POST /v1/webhooks/endpoints/{id}/disable", PARTNER),
                Map.entry("POST /v1/webhooks/endpoints/{endpoint}/test", PARTNER),
                Map.entry("GET /v1/webhooks/endpoints/{endpoint}/statistics", PARTNER),
                Map.entry("GET /v1/webhooks/endpoints/{endpoint}/deliveries", PARTNER),
                Map.entry("GET /v1/webhooks/endpoints/{endpoint}/deliveries/{id}", PARTNER),
                Map.entry("GET /v1/webhooks/endpoints/{endpoint}/deliveries/{id}/attempts", PARTNER),
                Map.entry("POST /v1/webhooks/endpoints/{endpoint}/deliveries/{id}/resend", PARTNER),
                Map.entry("POST /v1/webhooks/endpoints/{endpoint}/recoveries", PARTNER),
                Map.entry("GET /v1/webhooks/endpoints/{endpoint}/recoveries", PARTNER),
                Map.entry("GET /v1/webhooks/endpoints/{endpoint}/recoveries/{id}", PARTNER),
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
