package tandem.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tandem.local.api.Api;
import tandem.local.api.Query;

/**
 * The people of the story, each with a token of their own, and what they sell.
 *
 * @param carla leads the sales team
 * @param anna sells
 * @param mo leads the desk
 * @param sven works at the desk
 * @param partner listens to sales
 */
public record Cast(Api carla, Api anna, Api mo, Api sven, Api partner) {

    private static final String BICYCLE = "Tandem Tourer";

    /** Makes sure that everybody and the product are known; from the second demo on they are already. */
    String prepare() {
        String team = known(
                carla,
                "/v1/teams",
                "name",
                "Team Noord",
                object().put("manager", "Carla de Wit").put("manager_login", "carla"));
        known(
                carla,
                "/v1/reps",
                "login",
                "anna",
                object().put("name", "Anna Visser").put("team", team));
        known(mo, "/v1/agents", "login", "sven", object().put("name", "Sven Åkesson"));
        ObjectNode price = object().put("amount", "2450.00").put("currency", "EUR");
        return known(
                carla,
                "/v1/products",
                "name",
                BICYCLE,
                object().put("series", "Tandem").set("list_price", price));
    }

    /** The id of the record whose field has this value, made when there is none. */
    private static String known(Api service, String list, String field, String value, ObjectNode record) {
        JsonNode found =
                service.get(Query.to(list).with(field, value).toString()).path("items");
        JsonNode one = found.isEmpty() ? service.post(list, record.put(field, value)) : found.get(0);
        return one.path("id").asText();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
