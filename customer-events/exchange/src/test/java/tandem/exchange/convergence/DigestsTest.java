package tandem.exchange.convergence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Side;
import tandem.exchange.access.Role;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;

@QuarkusTest
class DigestsTest {

    private static final String NOON = "2026-03-01T12:00:00Z";

    @Inject
    SampleRows rows;

    @Inject
    CustomersTable customers;

    /** A customer in that range, whom nobody else has. */
    private static UUID customerIn(int range) {
        return UUID.fromString(Ids.next().toString().substring(0, 34) + "%02x".formatted(range));
    }

    @Test
    void a_line_is_spelled_in_the_one_canonical_form() {
        UUID customer = customerIn(1);
        UUID subject = Ids.next();
        rows.put(
                Side.SALES,
                customer,
                subject,
                "株式会社 \"Tsubame\"\tعربي 😀",
                "10.5000",
                "2026-03-01 14:00:00.5+02",
                "b",
                "é",
                "a",
                "B",
                "b",
                "ツ");

        JsonPath answer = asked("/customers?customer_ids=" + customer);

        assertThat(answer.getString("items[0].facts[0].subject")).isEqualTo(subject.toString());
        assertThat(answer.getString("items[0].facts[0].line"))
                .isEqualTo("{\"at\": \"2026-03-01T12:00:00.500000Z\", \"name\": \"株式会社 \\\"Tsubame\\\"\\tعربي 😀\","
                        + " \"parts\": [\"B\", \"a\", \"b\", \"é\", \"ツ\"], \"amount\": \"10.5\"}");
    }

    @Test
    void the_digest_of_a_range_is_the_sum_of_sixty_bits_of_each_fingerprint() {
        BigInteger before = digest(2);
        int count = count(2);
        UUID customer = customerIn(2);
        UUID subject = Ids.next();
        rows.put(Side.SALES, customer, subject, "one", "1", NOON);
        String line = asked("/customers?customer_ids=" + customer).getString("items[0].facts[0].line");
        String fingerprint = md5(customer + " " + subject + " " + line);

        assertThat(count(2)).isEqualTo(count + 1);
        assertThat(digest(2)).isEqualTo(before.add(new BigInteger(fingerprint.substring(0, 15), 16)));
        assertThat(fingerprints(2, 1_000))
                .contains(Map.of(
                        "customer_id", customer.toString(), "subject", subject.toString(), "fingerprint", fingerprint));
    }

    @Test
    void the_answer_has_all_256_ranges_and_only_what_was_asked_about() {
        UUID customer = customerIn(3);
        int before = count(3);
        rows.put(Side.DESK, customer, Ids.next(), "one", "1", NOON);

        assertThat(count(3)).isEqualTo(before);
        JsonPath view = asked("?about=view");
        assertThat(view.getList("ranges.range", Integer.class)).hasSize(256).isSorted();
        assertThat(view.getInt("ranges[3].count")).isPositive();
        assertThat(view.getString("side")).isEqualTo("/service-desk");
        assertThat(view.getString("form")).isEqualTo("sample.v1");
    }

    @Test
    void a_range_is_read_page_by_page_in_the_order_of_the_bytes_of_its_ids() {
        List<String> subjects = new ArrayList<>();
        for (String first : List.of("80", "7f", "00", "ff")) {
            UUID subject = UUID.fromString(first + Ids.next().toString().substring(2));
            rows.put(Side.SALES, customerIn(4), subject, "one", "1", NOON);
            subjects.add(subject.toString());
        }
        UUID customer = customerIn(4);
        for (int more = 0; more < 5; more++) {
            rows.put(Side.SALES, customer, Ids.next(), "one", "1", NOON);
        }

        List<Map<String, String>> found = fingerprints(4, 2);

        assertThat(found).isEqualTo(fingerprints(4, 2_000));
        assertThat(found).extracting(row -> row.get("subject")).containsAll(subjects);
        assertThat(found)
                .extracting(row -> row.get("customer_id") + row.get("subject"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_customer_is_shown_with_how_much_was_told_or_taken_in() {
        UUID customer = customerIn(5);
        UUID stranger = customerIn(5);
        rows.told(customer, 7);
        rows.taken(customer, "{[1,4),[6,9)}");
        rows.put(Side.SALES, customer, Ids.next(), "one", "1", NOON);

        JsonPath own = asked("/customers?customer_ids=" + customer + "," + stranger);
        JsonPath view = asked("/customers?about=view&customer_ids=" + customer + "," + stranger);

        assertThat(own.getList("items.find { it.customer_id == '" + customer + "' }.facts"))
                .hasSize(1);
        assertThat(own.getInt("items.find { it.customer_id == '" + customer + "' }.sequence"))
                .isEqualTo(7);
        assertThat(own.getInt("items.find { it.customer_id == '" + stranger + "' }.sequence"))
                .isZero();
        assertThat(view.getList("items.find { it.customer_id == '" + customer + "' }.facts"))
                .isEmpty();
        assertThat(view.getInt("items.find { it.customer_id == '" + customer + "' }.sequence"))
                .isEqualTo(8);
        assertThat(view.getList("items.find { it.customer_id == '" + customer + "' }.gaps"))
                .isEqualTo(List.of(Map.of("from", 4, "to", 5)));
    }

    @Test
    void the_lines_of_customers_are_read_page_by_page() {
        UUID many = customerIn(6);
        UUID few = customerIn(7);
        UUID stranger = customerIn(8);
        rows.told(many, 9);
        for (int each = 0; each < 5; each++) {
            rows.put(Side.SALES, many, Ids.next(), "one", "1", NOON);
        }
        rows.put(Side.SALES, few, Ids.next(), "one", "1", NOON);
        String customers = "/customers?customer_ids=" + many + "," + few + "," + stranger;

        List<Map<String, Object>> found = pages(customers + "&limit=2");

        assertThat(found)
                .filteredOn(item -> item.get("customer_id").equals(many.toString()))
                .hasSizeGreaterThan(2)
                .allSatisfy(item -> assertThat(item.get("sequence")).isEqualTo(9));
        assertThat(found.stream()
                        .flatMap(item -> ((List<?>) item.get("facts")).stream())
                        .distinct())
                .hasSize(6);
        assertThat(found).extracting(item -> item.get("customer_id")).contains(stranger.toString());
    }

    @Test
    void a_customer_with_many_lines_is_read_whole_and_others_are_left_for_later() {
        UUID many = customerIn(10);
        for (int each = 0; each < 5; each++) {
            rows.put(Side.SALES, many, Ids.next(), "one", "1", NOON);
        }
        UUID first = new UUID(1, Ids.next().getLeastSignificantBits());
        UUID last = new UUID(-1, Ids.next().getLeastSignificantBits());

        assertThat(customers.whole(About.OWN, List.of(last, many), 3)).containsOnlyKeys(many);
        assertThat(customers.whole(About.OWN, List.of(many), 3).get(many).lines())
                .hasSize(5);
        assertThat(customers.whole(About.OWN, List.of(last, many, first), 6)).containsOnlyKeys(first, many);
    }

    @Test
    void a_page_of_lines_ends_before_it_is_larger_than_a_client_reads() {
        UUID customer = customerIn(9);
        String wide = "x".repeat(1024 * 1024);
        for (int each = 0; each < 9; each++) {
            rows.put(Side.SALES, customer, Ids.next(), wide, "1", NOON);
        }

        List<Map<String, Object>> found = pages("/customers?customer_ids=" + customer);

        assertThat(found).hasSize(3);
        assertThat(found.stream().mapToInt(item -> ((List<?>) item.get("facts")).size()))
                .containsExactly(4, 4, 1);
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        operator().get("/v1/exchange/digests?about=both").then().statusCode(400);
        operator().get("/v1/exchange/digests/256").then().statusCode(404);
        operator().get("/v1/exchange/digests/1?limit=2001").then().statusCode(400);
        operator().get("/v1/exchange/digests/1?cursor=abc").then().body("code", equalTo("invalid_cursor"));
        operator().get("/v1/exchange/digests/customers").then().statusCode(400);
        operator()
                .get("/v1/exchange/digests/customers?customer_ids=1,2")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("customer_ids"));
        given().auth()
                .oauth2(Tokens.of("rep", Role.SALES_REP))
                .get("/v1/exchange/digests")
                .then()
                .statusCode(403);
    }

    private static List<Map<String, String>> fingerprints(int range, int limit) {
        List<Map<String, String>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = asked("/" + range + "?limit=" + limit + cursor);
            all.addAll(page.getList("items"));
            cursor = page.getString("next_cursor") == null ? null : "&cursor=" + page.getString("next_cursor");
        }
        return all;
    }

    private static List<Map<String, Object>> pages(String what) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = asked(what + cursor);
            all.addAll(page.getList("items"));
            cursor = page.getString("next_cursor") == null ? null : "&cursor=" + page.getString("next_cursor");
        }
        return all;
    }

    private static BigInteger digest(int range) {
        return new BigInteger(asked("").getString("ranges[" + range + "].digest"));
    }

    private static int count(int range) {
        return asked("").getInt("ranges[" + range + "].count");
    }

    private static JsonPath asked(String what) {
        return operator()
                .get("/v1/exchange/digests" + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
