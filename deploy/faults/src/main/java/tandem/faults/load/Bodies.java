package tandem.faults.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** The JSON that clients send. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bodies() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode product(String name, Random random) {
        ObjectNode product = object().put("name", name);
        product.putObject("list_price")
                .put("amount", 10 + random.nextInt(990) + ".00")
                .put("currency", "EUR");
        return product;
    }

    static ObjectNode customer(String customer, String mark) {
        return object().put("name", customer + " as of " + mark).put("kind", "company");
    }

    static ObjectNode deal(String customer, String name, String owner) {
        return object().put("customer", customer).put("name", name).put("owner", owner);
    }

    /** Adds what is sold. */
    static ObjectNode selling(ObjectNode deal, String product, int quantity) {
        deal.putArray("lines").addObject().put("product", product).put("quantity", quantity);
        return deal;
    }

    static ObjectNode ticket(String customer, String subject, String kind, String channel) {
        return object().put("customer", customer)
                .put("kind", kind)
                .put("channel", channel)
                .put("subject", subject);
    }

    static ObjectNode interaction(String text, Random random) {
        return object().put("direction", random.nextBoolean() ? "outbound" : "inbound")
                .put("public", random.nextInt(4) > 0)
                .put("channel", "phone")
                .put("text", text)
                .put("working_seconds", random.nextInt(600))
                .put("automatic", random.nextInt(10) == 0);
    }
}
