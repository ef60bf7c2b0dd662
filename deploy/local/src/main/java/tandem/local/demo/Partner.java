package tandem.local.demo;

import static tandem.local.demo.Cast.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tandem.local.api.Api;

/** A partner who has sales tell it of closed deals, and reads in the delivery log how that went. */
final class Partner implements AutoCloseable {

    private static final String ENDPOINTS = "/v1/webhooks/endpoints";
    private static final String WANTED = "tandem.sales.DealClosed.v1";

    private final Api sales;
    private final Narrator narrator;
    private final PartnerReceiver receiver;
    private final String endpoint;

    private Partner(Api sales, Narrator narrator, PartnerReceiver receiver, String endpoint) {
        this.sales = sales;
        this.narrator = narrator;
        this.receiver = receiver;
        this.endpoint = endpoint;
    }

    /** Starts the receiver and registers it; endpoints of demonstrations that were broken off are forgotten. */
    static Partner register(Api sales, Narrator narrator) {
        items(sales.get(ENDPOINTS))
                .forEach(left -> sales.delete(ENDPOINTS + "/" + left.path("id").asText()));
        PartnerReceiver receiver = new PartnerReceiver();
        narrator.say(
                "A partner, the leasing company, registers a receiver for closed deals; it is still being restarted.");
        ObjectNode wish = object().put("url", receiver.url());
        wish.putArray("event_types").add(WANTED);
        JsonNode made = narrator.post(sales, ENDPOINTS, wish, "id", "state", "url", "event_types");
        String secret = made.path("secret").asText();
        narrator.say("Its secret is shown this once: " + secret.substring(0, "whsec_".length()) + "...");
        receiver.trust(secret);
        return new Partner(
                sales, narrator, receiver, ENDPOINTS + "/" + made.path("id").asText());
    }

    /** Waits until the receiver has verified all of these deals, and the delivery log says the same. */
    void seeDelivered(Set<String> deals) {
        narrator.see(
                "the partner's receiver has verified the signature of each of the " + deals.size() + " closed deals",
                () -> subjects().containsAll(deals),
                () -> "the receiver verified deals " + subjects());
        narrator.see(
                "the delivery log says of each that it was delivered",
                () -> delivered().containsAll(idsOf(deals)),
                () -> "GET " + log() + "\n      -> "
                        + deliveries().map(Partner::inShort).toList());
        receiver.turnedAway()
                .ifPresent(id -> narrator.see(
                        "the one that the receiver turned away at first arrived on retry",
                        sales,
                        log() + "/" + deliveryOf(id) + "/attempts",
                        Partner::failedThenArrived));
    }

    /** Newest first. */
    private static boolean failedThenArrived(JsonNode attempts) {
        return attempts.size() == 2
                && attempts.path(1).path("status").asInt() == 503
                && attempts.path(0).path("outcome").asText().equals("delivered");
    }

    private String deliveryOf(String event) {
        return deliveries()
                .filter(each -> each.path("event_id").asText().equals(event))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The deals that the receiver was told of. */
    private Set<String> subjects() {
        return receiver.kept().values().stream().map(Partner::subject).collect(Collectors.toSet());
    }

    private Set<String> idsOf(Set<String> deals) {
        return receiver.kept().entrySet().stream()
                .filter(each -> deals.contains(subject(each.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String subject(JsonNode event) {
        return event.path("data").path("subject").asText();
    }

    private Set<String> delivered() {
        return deliveries()
                .filter(each -> each.path("state").asText().equals("delivered"))
                .map(each -> each.path("event_id").asText())
                .collect(Collectors.toSet());
    }

    private static String inShort(JsonNode delivery) {
        String attempts = delivery.path("attempts").asText();
        return delivery.path("event_id").asText() + " " + delivery.path("state").asText() + ", attempts: " + attempts;
    }

    private String log() {
        return endpoint + "/deliveries";
    }

    private Stream<JsonNode> deliveries() {
        return items(sales.get(log()));
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }

    @Override
    public void close() {
        sales.delete(endpoint);
        receiver.close();
    }
}
