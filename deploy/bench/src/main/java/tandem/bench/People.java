package tandem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tandem.local.api.Api;

/**
 * Who deals with whom: customers known to sales, who buy, and customers known to the desk, who call.
 *
 * @param rep who sells
 * @param product what is sold
 */
record People(String rep, String product, List<String> buyers, List<String> callers) {

    private static final int CUSTOMERS = 50;

    /** Those of a scene whose sales side has customers already; the desk's are made known here. */
    static People of(Scene scene) {
        Api sales = scene.salesApi();
        Api desk = scene.deskApi();
        List<String> callers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            var customer = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", "Caller " + i)
                    .put("kind", "company");
            callers.add(desk.post("/v1/customers", customer).path("id").asText());
        }
        return new People(
                ids(sales, "/v1/reps").getFirst(),
                ids(sales, "/v1/products").getFirst(),
                ids(sales, "/v1/customers?limit=" + CUSTOMERS),
                callers);
    }

    private static List<String> ids(Api side, String list) {
        return StreamSupport.stream(side.get(list).path("items").spliterator(), false)
                .map((JsonNode each) -> each.path("id").asText())
                .toList();
    }

    String buyer(int number) {
        return buyers.get(number % buyers.size());
    }

    String caller(int number) {
        return callers.get(number % callers.size());
    }
}
