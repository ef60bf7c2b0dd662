package tandem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import tandem.local.api.Api;

/**
 * An endpoint for all events of sales, as its partner manages it.
 *
 * @param path of the endpoint in the API
 * @param verifier of its deliveries, with the secret that was shown once
 */
record Endpoint(Api partner, String path, Webhook verifier) {

    private static final String ENDPOINTS = "/v1/webhooks/endpoints";

    static Endpoint register(Api partner, String url) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode().put("url", url);
        wish.putArray("event_types").add("tandem.sales.*");
        JsonNode made = partner.post(ENDPOINTS, wish);
        String path = ENDPOINTS + "/" + made.path("id").asText();
        return new Endpoint(partner, path, new Webhook(made.path("secret").asText()));
    }

    /** The pause after failures in a row may be minutes long by now; who enables an endpoint ends it. */
    void tryAtOnce() {
        disable();
        enable();
    }

    void disable() {
        partner.post(path + "/disable", JsonNodeFactory.instance.objectNode());
    }

    void enable() {
        partner.post(path + "/enable", JsonNodeFactory.instance.objectNode());
    }

    void delete() {
        partner.delete(path);
    }
}
