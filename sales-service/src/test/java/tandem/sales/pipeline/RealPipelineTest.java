package tandem.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static tandem.sales.pipeline.Uploads.ines;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pipeline of 8,800 opportunities that stands beside the checkout, against the totals that its maker gives. */
@QuarkusTest
class RealPipelineTest {

    private static final Path DATA = Path.of("../../shared/data/crm-sales-opportunities");

    private final String source = "real-" + UUID.randomUUID();

    @Test
    void a_real_pipeline_gives_its_known_totals_and_nothing_new_the_second_time() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "skipped: there is no " + DATA + " beside the checkout");
        take("accounts", "accounts.csv");
        take("products", "products.csv");
        take("teams", "sales_teams.csv");

        JsonPath job = take("pipeline", "sales_pipeline.csv");
        JsonPath again = take("pipeline", "sales_pipeline.csv");

        assertThat(job.getInt("refused")).isZero();
        assertThat(job.getInt("taken.created")).isEqualTo(8_800);
        assertThat(job.<Map<String, Integer>>get("notes"))
                .containsEntry("product_matched_loosely", 1_480)
                .containsEntry("account_unknown_open_as_lead", 1_425)
                .containsEntry("no_dates", 500);
        assertThat(again.getInt("taken.unchanged")).isEqualTo(8_800);
        JsonPath sales =
                ines().get("/v1/performance?from=2016-01-01&to=2018-01-01").jsonPath();
        assertThat(sales.getInt("groups[0].deals_won.value")).isEqualTo(4_238);
        assertThat(sales.getInt("groups[0].deals_lost.value")).isEqualTo(2_473);
        assertThat(sales.getString("groups[0].win_rate.value")).isEqualTo("63.15");
        assertThat(sales.getString("groups[0].revenue[0].value.amount")).isEqualTo("10005534.00");
        assertThat(total("/v1/leads?source=" + source)).isEqualTo(1_425);
        assertThat(total("/v1/customers?external_source=" + source)).isEqualTo(85);
        assertThat(total("/v1/deals?external_source=" + source)).isEqualTo(8_800 - 1_425);
    }

    private JsonPath take(String kind, String file) throws IOException {
        return Uploads.takenIn(kind, source, Files.readAllBytes(DATA.resolve(file)));
    }

    private static int total(String list) {
        return ines().get(list + "&count=exact&limit=1").jsonPath().getInt("total");
    }
}
