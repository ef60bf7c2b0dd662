package tandem.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tandem.sales.pipeline.Uploads.ines;
import static tandem.sales.pipeline.Uploads.takenIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerIds;
import tandem.sales.KafkaTopics;

@QuarkusTest
class PipelineImportTest {

    private static final String HEADER =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String source = "crm-" + mark;
    private final String agent = "Moses Frase " + mark;
    private final String product = "GTX Pro " + mark;
    private final String account = "Acme " + mark;
    private final String customer = CustomerIds.of(source, account).toString();

    @BeforeEach
    void accounts_products_and_teams_are_known() {
        takenIn("accounts", source, "account,sector,office_location\n%s,technolgy,Philipines\n".formatted(account));
        takenIn("products", source, "product,series,sales_price\n%s,GTX,4821\n".formatted(product));
        takenIn("teams", source, "sales_agent,manager,regional_office\n%s,Dustin %s,Central\n".formatted(agent, mark));
    }

    private String row(
            String id, String product, String account, String stage, String engaged, String closed, String value) {
        return String.join(",", id, agent, product, account, stage, engaged, closed, value) + "\n";
    }

    private String untidyFile() {
        return HEADER
                + row("A1", "GTXPro " + mark, account, "Won", "10/20/2008", "3/1/2009", "4514")
                + row("A2", product, account.toUpperCase(), "Lost", "10/25/2008", "3/11/2009", "0")
                + row("A3", product, "", "Engaging", "11/1/2008", "", "")
                + row("A4", product, "", "Prospecting", "", "", "")
                + row("A5", product, account, "Prospecting", "", "", "")
                + row("A6", product, account, "Engaging", "2008-11-02", "", "")
                + row("B1", "Unheard Of", account, "Won", "10/20/2008", "3/1/2009", "1")
                + row("B2", product, account, "Won", "10/20/2008", "13/45/2009", "1")
                + row("B3", product, account, "Won", "10/20/2008", "3/1/2009", "plenty")
                + row("B4", product, account, "Dreaming", "10/20/2008", "", "")
                + row("B5", product, "", "Won", "10/20/2008", "3/1/2009", "1")
                + row("B7", product, account, "Won", "10/20/2008", "3/1/2009", "0")
                + row("B8", product, account, "Won", "10/20/2008", "3/1/2009", "1.005")
                + row("B6", product, account, "Won", "10/20/2008", "3/1/2008", "1");
    }

    @Test
    void what_an_import_tells_is_correlated_by_its_job() {
        JsonPath job = takenIn(
                "pipeline", source, HEADER + row("C1", product, account, "Won", "10/20/2008", "3/1/2009", "4514"));

        List<ConsumerRecord<byte[], byte[]>> told = await().atMost(Duration.ofSeconds(30))
                .until(() -> KafkaTopics.toldBySales(customer), events -> events.size() == 1);
        assertThat(KafkaTopics.header(told.getFirst(), "ce_correlationid")).isEqualTo(job.getString("id"));
    }

    @Test
    void what_can_be_read_is_taken_in_and_what_cannot_is_told() {
        JsonPath job = takenIn("pipeline", source, untidyFile());

        assertThat(job.getString("state")).isEqualTo("completed");
        assertThat(job.getMap("taken")).isEqualTo(Map.of("created", 6, "changed", 0, "unchanged", 0));
        assertThat(job.getInt("refused")).isEqualTo(8);
        assertThat(job.getMap("notes"))
                .isEqualTo(Map.of(
                        "product_matched_loosely", 1,
                        "account_matched_loosely", 1,
                        "amount_from_list_price", 3,
                        "account_unknown_open_as_lead", 2,
                        "no_dates", 2));
        assertThat(Uploads.errors(job))
                .contains("7,product,Unheard Of", "8,close_date,13/45/2009", "9,close_value,plenty")
                .contains(
                        "10,deal_stage,Dreaming",
                        "11,account,",
                        "12,close_value,0,",
                        "13,close_value,1.005,",
                        "14,close_date,3/1/2008");
    }

    @Test
    void a_closed_opportunity_has_its_history_and_is_told_once() {
        takenIn("pipeline", source, untidyFile());

        JsonPath deals =
                ines().get("/v1/deals?external_id=A1&external_source=" + source).jsonPath();
        JsonPath deal =
                ines().get("/v1/deals/" + deals.getString("items[0].id")).jsonPath();

        assertThat(deal.getList("history.to")).containsExactly("prospecting", "qualified", "won");
        assertThat(deal.getList("history.at"))
                .containsExactly("2008-10-20T00:00:00Z", "2008-10-20T00:00:00Z", "2009-03-01T00:00:00Z");
        assertThat(deal.getList("history.recorded_by")).containsOnly("ines");
        assertThat(deal.getString("amount.amount")).isEqualTo("4514.00");
        assertThat(told(2))
                .extracting(event -> KafkaTopics.header(event, "ce_time"))
                .containsExactly("2009-03-01T00:00:00Z", "2009-03-11T00:00:00Z");
    }

    @Test
    void the_same_file_again_changes_nothing_and_tells_nothing() {
        takenIn("pipeline", source, untidyFile());

        JsonPath again = takenIn("pipeline", source, untidyFile());

        assertThat(again.getMap("taken")).isEqualTo(Map.of("created", 0, "changed", 0, "unchanged", 6));
        takenIn("pipeline", source, HEADER + row("A7", product, account, "Won", "1/1/2009", "4/1/2009", "7"));
        assertThat(told(3)).hasSize(3);
    }

    @Test
    void a_newer_export_moves_deals_on_and_makes_a_deal_of_a_lead() {
        takenIn("pipeline", source, untidyFile());

        JsonPath job = takenIn(
                "pipeline",
                source,
                HEADER
                        + row("A1", product, account, "Lost", "10/20/2008", "3/2/2009", "0")
                        + row("A3", product, account, "Engaging", "11/1/2008", "", "")
                        + row("A5", product, account, "Won", "11/5/2008", "3/3/2009", "4000")
                        + row("A6", product, account, "Engaging", "2008-11-02", "", ""));

        assertThat(job.getMap("taken")).isEqualTo(Map.of("created", 1, "changed", 2, "unchanged", 1));
        assertThat(stage("A1")).isEqualTo("lost");
        assertThat(stage("A3")).isEqualTo("qualified");
        assertThat(stage("A5")).isEqualTo("won");
        assertThat(ines().get("/v1/leads?external_id=A3&source=" + source)
                        .jsonPath()
                        .getString("items[0].deal"))
                .isEqualTo(deal("A3"));
        assertThat(told(5))
                .extracting(event -> KafkaTopics.header(event, "ce_type"))
                .containsExactly(
                        "tandem.sales.DealClosed.v1",
                        "tandem.sales.DealClosed.v1",
                        "tandem.sales.DealReopened.v1",
                        "tandem.sales.DealClosed.v1",
                        "tandem.sales.DealClosed.v1");
    }

    @Test
    void accounts_products_and_teams_change_nothing_when_they_come_again() {
        JsonPath accounts = takenIn(
                "accounts", source, "account,sector,office_location\n%s,technolgy,Philipines\n".formatted(account));
        JsonPath products = takenIn("products", source, "product,series,sales_price\n%s,GTX,4821\n".formatted(product));
        JsonPath teams = takenIn(
                "teams", source, "sales_agent,manager,regional_office\n%s,Dustin %s,West\n".formatted(agent, mark));

        assertThat(accounts.getInt("taken.unchanged")).isEqualTo(1);
        assertThat(accounts.getMap("notes")).isEqualTo(Map.of("country_not_recognised", 1));
        assertThat(products.getInt("taken.unchanged")).isEqualTo(1);
        assertThat(teams.getInt("taken.changed")).isEqualTo(1);
    }

    private List<ConsumerRecord<byte[], byte[]>> told(int events) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> KafkaTopics.toldBySales(customer), told -> told.size() >= events);
    }

    private String deal(String id) {
        return ines().get("/v1/deals?external_id=" + id + "&external_source=" + source)
                .jsonPath()
                .getString("items[0].id");
    }

    private String stage(String id) {
        return ines().get("/v1/deals/" + deal(id)).jsonPath().getString("stage");
    }
}
