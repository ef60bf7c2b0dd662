package tandem.exchange.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner of its own, who calls the API, and wants the events of one customer alone: those of its test. */
public final class PartnerApi {

    private static final String SCOPES = "webhooks:manage events:*";
    private static final String ENDPOINTS = "/v1/webhooks/endpoints";

    private final String subject;
    private final String token;
    private final UUID customer;

    public PartnerApi(String scopes) {
        this("partner-" + UUID.randomUUID(), scopes);
    }

    private PartnerApi(String subject, String scopes) {
        this(subject, Tokens.partner(subject, scopes), UUID.randomUUID());
    }

    private PartnerApi(String subject, String token, UUID customer) {
        this.subject = subject;
        this.token = token;
        this.customer = customer;
    }

    public PartnerApi() {
        this(SCOPES);
    }

    /** The same partner with a token that carries other scopes. */
    public PartnerApi withScopes(String scopes) {
        return new PartnerApi(subject, Tokens.partner(subject, scopes), customer);
    }

    /** The same partner under another name. */
    public PartnerApi called(String name) {
        return new PartnerApi(subject, Tokens.partner(subject, name, SCOPES), customer);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("If-Match", "*");
    }

    public Response tryRegistering(Map<String, ?> wishes) {
        return request().body(wishes).post(ENDPOINTS);
    }

    public JsonPath register(String url, String... types) {
        return register(wishes(url, "event_types", List.of(types)));
    }

    public JsonPath register(Map<String, ?> wishes) {
        return tryRegistering(wishes).then().statusCode(201).extract().jsonPath();
    }

    public JsonPath get(String path) {
        return request().get(ENDPOINTS + path).then().statusCode(200).extract().jsonPath();
    }

    public Response post(String path, Map<String, ?> body) {
        return request().body(body).post(ENDPOINTS + path);
    }

    /** Forgets the partner's endpoints, so that nobody goes on trying to reach them. */
    public void forgetAll() {
        get("?limit=200")
                .getList("items.id")
                .forEach(id -> request().delete(ENDPOINTS + "/" + id).then().statusCode(204));
    }

    public UUID customer() {
        return customer;
    }

    /** Everything about the customer. */
    public Map<String, Object> wishes(String url) {
        return Map.of("url", url, "event_types", List.of("*"), "customer_id", customer);
    }

    /** The same, but for this. */
    public Map<String, Object> wishes(String url, String name, Object value) {
        Map<String, Object> wishes = new HashMap<>(wishes(url));
        wishes.put(name, value);
        return wishes;
    }
}
