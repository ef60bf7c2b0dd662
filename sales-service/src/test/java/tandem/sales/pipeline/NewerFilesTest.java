package tandem.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.sales.pipeline.Uploads.ines;
import static tandem.sales.pipeline.Uploads.takenIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerIds;

/** What files leave alone of what people did here in the meantime. */
@QuarkusTest
class NewerFilesTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String source = "crm-" + mark;
    private final String agent = "Moses Frase " + mark;
    private final String product = "GTX Pro " + mark;
    private final String account = "Acme " + mark;
    private final String accounts =
            "account,sector,revenue,office_location\n%s,retail,1100.040,Kenya\n".formatted(account);

    @BeforeEach
    void accounts_products_and_teams_are_known() {
        takenIn("accounts", source, accounts);
        takenIn("products", source, "product,series,sales_price\n%s,GTX,4821\n".formatted(product));
        takenIn("teams", source, "sales_agent,manager,regional_office\n%s,Dustin %s,Central\n".formatted(agent, mark));
    }

    @Test
    void the_same_accounts_leave_alone_what_people_added() {
        put(
                "/v1/customers/" + CustomerIds.of(source, account),
                Map.of(
                        "name",
                        account,
                        "email",
                        "info@acme.example",
                        "language",
                        "sw",
                        "country",
                        "KE",
                        "sector",
                        "retail"));

        JsonPath again = takenIn("accounts", source, accounts);
        JsonPath oncemore = takenIn("accounts", source, accounts);

        assertThat(again.getInt("refused")).isZero();
        assertThat(oncemore.getInt("taken.unchanged")).isEqualTo(1);
        JsonPath customer =
                ines().get("/v1/customers/" + CustomerIds.of(source, account)).jsonPath();
        assertThat(customer.getString("email")).isEqualTo("info@acme.example");
        assertThat(customer.getString("language")).isEqualTo("sw");
    }

    @Test
    void a_file_without_a_column_leaves_alone_what_that_would_tell() {
        JsonPath fewer = takenIn("accounts", source, "account\n%s\n".formatted(account));
        JsonPath products = takenIn("products", source, "product,sales_price\n%s,4821\n".formatted(product));
        JsonPath teams = takenIn("teams", source, "sales_agent,manager\n%s,Dustin %s\n".formatted(agent, mark));

        assertThat(fewer.getInt("taken.unchanged")).isEqualTo(1);
        assertThat(products.getInt("taken.unchanged")).isEqualTo(1);
        assertThat(teams.getInt("taken.unchanged")).isEqualTo(1);
    }

    @Test
    void a_close_that_is_told_too_early_comes_right_after_what_was_done_here() {
        pipeline("Engaging", "2008-10-20", "", "");
        move("advance", Map.of("to", "proposed"));

        JsonPath job = pipeline("Won", "2008-10-20", "2009-03-01", "4514");
        JsonPath again = pipeline("Won", "2008-10-20", "2009-03-01", "4514");

        assertThat(job.getInt("taken.changed")).isEqualTo(1);
        assertThat(job.getMap("notes")).isEqualTo(Map.of("earlier_than_the_last_step", 1));
        assertThat(again.getInt("taken.unchanged")).isEqualTo(1);
        assertThat(deal().getList("history.to")).containsExactly("prospecting", "qualified", "proposed", "won");
        assertThat(deal().getString("history[3].at")).isEqualTo(deal().getString("history[2].at"));
    }

    @Test
    void a_close_that_was_withdrawn_here_stays_withdrawn_until_another_is_told() {
        pipeline("Won", "2008-10-20", "2009-03-01", "4514");
        move("reopen", Map.of("reason", "cancelled"));

        JsonPath same = pipeline("Won", "2008-10-20", "2009-03-01", "4514");
        String stage = deal().getString("stage");
        JsonPath other = pipeline("Lost", "2008-10-20", "2009-03-02", "");

        assertThat(same.getInt("taken.unchanged")).isEqualTo(1);
        assertThat(same.getMap("notes")).isEqualTo(Map.of("reopened_here", 1));
        assertThat(stage).isEqualTo("negotiating");
        assertThat(other.getInt("taken.changed")).isEqualTo(1);
        assertThat(deal().getString("stage")).isEqualTo("lost");
    }

    @Test
    void a_close_without_a_date_of_engagement_leaves_open_when_it_was_qualified() {
        pipeline("Won", "", "2009-03-01", "4514");

        assertThat(deal().getString("closed_at")).isEqualTo("2009-03-01T00:00:00Z");
        assertThat(deal().getString("qualified_at")).isNull();
    }

    @Test
    void another_account_than_before_is_told_and_not_followed() {
        takenIn("accounts", source, "account\nBolt %s\n".formatted(mark));
        pipeline("Engaging", "2008-10-20", "", "");

        JsonPath job = pipeline("Bolt " + mark, "Engaging", "2008-10-20", "", "");

        assertThat(job.getInt("taken.unchanged")).isEqualTo(1);
        assertThat(job.getMap("notes")).isEqualTo(Map.of("account_kept", 1, "amount_from_list_price", 1));
        assertThat(deal().getString("customer"))
                .isEqualTo(CustomerIds.of(source, account).toString());
    }

    private JsonPath pipeline(String stage, String engaged, String closed, String value) {
        return pipeline(account, stage, engaged, closed, value);
    }

    private JsonPath pipeline(String account, String stage, String engaged, String closed, String value) {
        String header = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";
        return takenIn(
                "pipeline",
                source,
                header + String.join(",", "A1", agent, product, account, stage, engaged, closed, value) + "\n");
    }

    private JsonPath deal() {
        JsonPath deals =
                ines().get("/v1/deals?external_id=A1&external_source=" + source).jsonPath();
        return ines().get("/v1/deals/" + deals.getString("items[0].id")).jsonPath();
    }

    private void move(String move, Map<String, Object> command) {
        ines().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(command)
                .post("/v1/deals/" + deal().getString("id") + "/" + move)
                .then()
                .statusCode(200);
    }

    private static void put(String path, Map<String, Object> body) {
        ines().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }
}
