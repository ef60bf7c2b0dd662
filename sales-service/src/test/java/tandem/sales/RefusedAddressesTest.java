package tandem.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;

/** What a partner is told whose endpoint could lead inside, as the service runs in production. */
@QuarkusTest
class RefusedAddressesTest {

    private final PartnerApi partner = new PartnerApi();

    @Test
    void every_address_that_could_lead_inside_is_refused_and_the_answer_tells_nothing_but_the_rule() throws Exception {
        List<String> rows = rows();
        Map<String, Set<Object>> told = new HashMap<>();
        for (String row : rows) {
            int comma = row.lastIndexOf(", ");
            String rule = row.substring(comma + 2).toLowerCase(Locale.ROOT);
            JsonPath refusal = refused(row.substring(0, comma).replace("'", ""));
            assertThat(refusal.getString("rule")).as(row).isEqualTo(rule);
            told.computeIfAbsent(rule, _ -> new HashSet<>()).add(withoutTrace(refusal));
        }

        assertThat(rows).hasSizeGreaterThan(90);
        assertThat(told)
                .allSatisfy((rule, answers) -> assertThat(answers).as(rule).hasSize(1));
        assertThat(partner.get("").getList("items")).isEmpty();
    }

    private JsonPath refused(String url) {
        return partner.tryRegistering(partner.wishes(url))
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
    }

    private static Object withoutTrace(JsonPath refusal) {
        Map<String, Object> all = new HashMap<>(refusal.getMap(""));
        all.remove("trace_id");
        return all;
    }

    private static List<String> rows() throws IOException {
        try (InputStream file =
                PartnerApi.class.getResourceAsStream("/tandem/exchange/testing/refused-addresses.csv")) {
            return new String(file.readAllBytes(), UTF_8).lines().skip(1).toList();
        }
    }
}
