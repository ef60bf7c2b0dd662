package tandem.desk;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

/** The desk as its callers meet it: customers, agents and tickets made by public requests only. */
public final class Desk {

    private Desk() {}

    /** A request of somebody with these roles. */
    public static RequestSpecification as(String login, String... roles) {
        return given().auth().oauth2(Tokens.of(login, roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asManager() {
        return as("manager", Role.SUPPORT_MANAGER);
    }

    public static RequestSpecification asImporter() {
        return as("importer", Role.IMPORTER);
    }

    public static UUID customer(String name) {
        return created(asManager()
                .body(Map.of("name", name, "kind", "company"))
                .post("/v1/customers")
                .then());
    }

    /** An agent whose login is the name that comes back. */
    public static String agent() {
        String login = "agent-" + UUID.randomUUID();
        created(asManager()
                .body(Map.of("name", login, "login", login))
                .post("/v1/agents")
                .then());
        return login;
    }

    /** An agent who serves this queue. */
    public static String agent(String queue) {
        String login = "agent-" + UUID.randomUUID();
        created(asManager()
                .body(Map.of("name", login, "login", login, "queue", queue))
                .post("/v1/agents")
                .then());
        return login;
    }

    /** A ticket in this queue. */
    public static UUID ticket(UUID customer, String kind, String queue) {
        Map<String, Object> wish = new HashMap<>(wish(customer, kind));
        wish.put("queue", queue);
        return created(asManager().body(wish).post("/v1/tickets").then());
    }

    public static UUID ticket(UUID customer, String kind) {
        return created(
                asManager().body(wish(customer, kind)).post("/v1/tickets").then());
    }

    public static Map<String, Object> wish(UUID customer, String kind) {
        return Map.of("customer", customer, "kind", kind, "channel", "phone", "subject", "It is silent");
    }

    /** Moves a ticket whatever its version. */
    public static ValidatableResponse move(String login, UUID ticket, String move, Map<String, ?> body) {
        return as(login, Role.SUPPORT_AGENT)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/tickets/{id}/{move}", ticket, move)
                .then();
    }

    public static void resolve(String login, UUID ticket) {
        move(login, ticket, "resolve", Map.of("solution", "plugged in")).statusCode(200);
    }

    private static UUID created(ValidatableResponse response) {
        return UUID.fromString(response.statusCode(201).extract().path("id"));
    }
}
