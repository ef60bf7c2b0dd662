package tandem.exchange.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tandem.exchange.parcels.Api.as;
import static tandem.exchange.parcels.Api.errors;
import static tandem.exchange.parcels.Api.sent;
import static tandem.exchange.parcels.Api.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListingTest {

    private final String somebody = somebody();

    @BeforeEach
    void sendSeven() {
        parcel("one", "1", "packed", "2026-01-01T00:00:00Z");
        parcel("two", "2.5", "packed", null);
        parcel("Three", "3", "on_its_way", "2026-03-01T00:00:00Z");
        parcel("four", "3", "on_its_way", "2026-03-01T00:00:00Z");
        parcel("five", "3", "delivered", "2026-03-01T00:00:00Z");
        parcel("100%_six", "6", "delivered", null);
        parcel("seven", "7", "delivered", "2026-02-01T00:00:00Z");
    }

    private void parcel(String name, String weight, String state, String postedAt) {
        sent(somebody, """
                {"name": "%s", "weight": "%s", "state": "%s", "posted_at": %s}""".formatted(name, weight, state, postedAt == null ? "null" : '"' + postedAt + '"'));
    }

    private Response list(String query) {
        return as(somebody).get("/v1/parcels?" + query);
    }

    private List<String> names(String query) {
        return list(query).then().statusCode(200).extract().jsonPath().getList("items.name");
    }

    private List<String> allPages(String query) {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page =
                    list(query + cursor).then().statusCode(200).extract().jsonPath();
            names.addAll(page.getList("items.name"));
            cursor = page.getString("next_cursor") == null ? null : "&cursor=" + page.getString("next_cursor");
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"posted_at", "-posted_at", "name", "-name", "weight", "-weight", "state", "-state"})
    void pages_of_any_size_are_the_whole_list_in_its_order(String sort) {
        List<String> whole = names("sort=" + sort);

        assertThat(whole).hasSize(7);
        assertThat(allPages("sort=" + sort + "&limit=1")).isEqualTo(whole);
        assertThat(allPages("sort=" + sort + "&limit=3")).isEqualTo(whole);
        assertThat(allPages("sort=" + sort + "&limit=7")).isEqualTo(whole);
    }

    @Test
    void one_order_is_the_other_backwards_and_what_is_missing_comes_last_or_first() {
        List<String> forwards = names("sort=posted_at");

        assertThat(forwards).endsWith("two", "100%_six").startsWith("one", "seven");
        assertThat(names("limit=50")).isEqualTo(forwards.reversed());
    }

    @Test
    void a_row_written_meanwhile_neither_repeats_nor_pushes_out_another() {
        String cursor = list("sort=name&limit=4").jsonPath().getString("next_cursor");
        List<String> rest = names("sort=name&cursor=" + cursor);

        parcel("aaa", "1", "packed", null);

        assertThat(names("sort=name&cursor=" + cursor)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "state=packed, 2",
        "state[eq]=packed, 2",
        "state[ne]=packed, 5",
        "'state[in]=packed,delivered', 5",
        "weight[gt]=3, 2",
        "weight[lte]=2.5, 2",
        "posted_at[gte]=2026-02-01T00:00:00Z, 4",
        "posted_at[lt]=2026-02-01T01:00:00%2B01:00, 1",
        "posted_at[null]=true, 2",
        "posted_at[null]=false, 5",
        "name[contains]=THR, 1",
        "name[contains]=%25_, 1",
        "name[contains]=%25, 1",
        "name=three, 0",
        "state=delivered&weight[gt]=6, 1"
    })
    void filters_narrow_the_list(String query, int rows) {
        list(query + "&count=exact")
                .then()
                .statusCode(200)
                .body("items", hasSize(rows))
                .body("total", equalTo(rows));
    }

    @Test
    void a_total_is_counted_only_when_asked_for_and_over_all_pages() {
        list("limit=2").then().body("total", nullValue()).body("items", hasSize(2));
        list("limit=2&count=exact").then().body("total", equalTo(7)).body("items", hasSize(2));
    }

    @Test
    void nobody_sees_or_counts_what_is_not_theirs() {
        as(somebody())
                .get("/v1/parcels?count=exact")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0));
    }

    @Test
    void everything_wrong_with_a_question_is_named_at_once() {
        Response problem = list("colour=red&state=LOST&state[in]=packed,gone&weight[gt]=heavy&posted_at[gte]=today"
                + "&id=7&pieces=many&posted_at[null]=maybe&weight[gte]=1&limit=0&sort=colour&count=about&size=3");

        problem.then()
                .statusCode(400)
                .body("code", equalTo("unknown_parameters"))
                .body("parameters", equalTo(List.of("colour", "size", "weight[gte]")));
        assertThat(errors(problem))
                .isEqualTo(Map.ofEntries(
                        Map.entry("colour", "unknown_parameter"),
                        Map.entry("size", "unknown_parameter"),
                        Map.entry("weight[gte]", "unknown_parameter"),
                        Map.entry("state", "not_one_of"),
                        Map.entry("state[in]", "not_one_of"),
                        Map.entry("weight[gt]", "not_a_number"),
                        Map.entry("posted_at[gte]", "not_an_instant"),
                        Map.entry("id", "not_a_uuid"),
                        Map.entry("pieces", "not_an_integer"),
                        Map.entry("posted_at[null]", "not_a_boolean"),
                        Map.entry("limit", "out_of_range"),
                        Map.entry("sort", "not_one_of"),
                        Map.entry("count", "not_one_of")));
    }

    @Test
    void a_wrong_value_is_told_what_would_be_right() {
        list("state=LOST").then().body("errors[0].detail", containsString("packed, on_its_way, delivered"));
        list("limit=201").then().body("errors[0].detail", containsString("1 to 200"));
        list("sort=colour").then().body("errors[0].detail", containsString("posted_at, -posted_at, name"));
    }

    @Test
    void a_parameter_that_comes_twice_is_refused() {
        Response problem = list("limit=1&limit=2&cursor=a&cursor=b");

        problem.then().statusCode(400);
        assertThat(errors(problem)).isEqualTo(Map.of("limit", "repeated_parameter", "cursor", "repeated_parameter"));
    }

    @Test
    void a_cursor_goes_with_its_filters_and_its_order_only() {
        String cursor = list("state[ne]=packed&sort=name&limit=2").jsonPath().getString("next_cursor");

        list("state[ne]=packed&sort=name&limit=3&cursor=" + cursor).then().statusCode(200);
        for (String other : List.of("sort=name", "state[ne]=packed", "state[ne]=delivered&sort=name")) {
            list(other + "&cursor=" + cursor).then().statusCode(400).body("code", equalTo("invalid_cursor"));
        }
    }

    @Test
    void a_cursor_forged_with_a_text_that_cannot_be_kept_is_refused() {
        String cursor = list("sort=name&limit=2").jsonPath().getString("next_cursor");
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 3);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((parts[0] + "\n" + parts[1] + "\na\0b").getBytes(StandardCharsets.UTF_8));

        list("sort=name&limit=2&cursor=" + forged).then().statusCode(400).body("code", equalTo("invalid_cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%21%21", "AAAA", "MQphCmI", ""})
    void a_made_up_cursor_is_refused(String cursor) {
        list("cursor=" + cursor).then().statusCode(400).body("code", equalTo("invalid_cursor"));
    }
}
