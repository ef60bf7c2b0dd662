package tandem.sales;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;

/** People, customers and deals of a test's own, made by nothing but the public API. */
public final class SalesFixture {

    private SalesFixture() {}

    /** Somebody who sells, with their team and its manager. */
    public record Rep(String id, String name, String login, String team, String teamName, String managerLogin) {

        public RequestSpecification asks() {
            return as(login, Role.SALES_REP);
        }

        public RequestSpecification managerAsks() {
            return as(managerLogin, Role.SALES_MANAGER);
        }
    }

    public static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(Tokens.of(subject, roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification importer() {
        return as("importer", Role.IMPORTER);
    }

    public static RequestSpecification operator() {
        return as("operator", Role.OPERATOR);
    }

    /** A name that no other test uses. */
    public static String unique(String what) {
        return what + " " + UUID.randomUUID().toString().substring(0, 13);
    }

    public static Map<String, Object> euro(String amount) {
        return money(amount, "EUR");
    }

    public static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    /** A rep in a team of their own. */
    public static Rep rep() {
        String team = unique("Team");
        String manager = unique("boss");
        String id = created(importer()
                .body(Map.of("name", team, "manager", "The Boss", "manager_login", manager))
                .post("/v1/teams"));
        return rep(id, team, manager);
    }

    /** Another rep in the same team. */
    public static Rep colleague(Rep rep) {
        return rep(rep.team(), rep.teamName(), rep.managerLogin());
    }

    private static Rep rep(String team, String teamName, String manager) {
        String login = unique("rep");
        String name = unique("Rep");
        String id = created(importer()
                .body(Map.of("name", name, "login", login, "team", team))
                .post("/v1/reps"));
        return new Rep(id, name, login, team, teamName, manager);
    }

    public static String customer() {
        return customer(unique("Customer"));
    }

    public static String customer(String name) {
        return created(importer().body(Map.of("name", name)).post("/v1/customers"));
    }

    public static String product(String price, String currency) {
        return created(importer()
                .body(Map.of("name", unique("Product"), "series", "Test", "list_price", money(price, currency)))
                .post("/v1/products"));
    }

    /** A deal with one line at that price. */
    public static String openDeal(Rep rep, String customer, String price) {
        return openDeal(rep, customer, price, "EUR");
    }

    public static String openDeal(Rep rep, String customer, String price, String currency) {
        return created(rep.asks()
                .body(Map.of("customer", customer, "lines", List.of(Map.of("product", product(price, currency)))))
                .post("/v1/deals"));
    }

    public static String qualifiedDeal(Rep rep, String customer, String price) {
        String deal = openDeal(rep, customer, price);
        ok(move(rep, deal, "advance", Map.of("to", "qualified")));
        return deal;
    }

    public static String wonDeal(Rep rep, String customer, String price) {
        String deal = qualifiedDeal(rep, customer, price);
        ok(move(rep, deal, "close-won", Map.of()));
        return deal;
    }

    public static String lostDeal(Rep rep, String customer, String price) {
        String deal = qualifiedDeal(rep, customer, price);
        ok(move(rep, deal, "close-lost", Map.of("reason", "price")));
        return deal;
    }

    /** A deal that was opened, qualified and closed at those times. */
    public static String pastDeal(
            Rep rep, String customer, String price, String currency, String won, String closedAt) {
        Map<String, Object> opening = new HashMap<>(Map.of(
                "customer",
                customer,
                "owner",
                rep.id(),
                "lines",
                List.of(Map.of("product", product(price, currency))),
                "occurred_at",
                "2010-01-01T00:00:00Z"));
        String deal = created(importer().body(opening).post("/v1/deals"));
        ok(importer()
                .header("If-Match", "*")
                .body(Map.of("to", "qualified", "occurred_at", "2010-01-01T00:00:00Z"))
                .post("/v1/deals/" + deal + "/advance"));
        ok(importer()
                .header("If-Match", "*")
                .body(Map.of("reason", "so it went", "occurred_at", closedAt))
                .post("/v1/deals/" + deal + "/close-" + won));
        return deal;
    }

    public static Response move(Rep rep, String deal, String move, Map<String, Object> command) {
        return rep.asks().header("If-Match", "*").body(command).post("/v1/deals/" + deal + "/" + move);
    }

    private static String created(Response response) {
        return response.then().statusCode(201).extract().path("id");
    }

    private static void ok(Response response) {
        response.then().statusCode(200);
    }
}
