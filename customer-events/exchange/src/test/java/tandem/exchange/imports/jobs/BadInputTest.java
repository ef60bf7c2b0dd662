package tandem.exchange.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest {

    @Inject
    EntityManager entities;

    @Test
    void a_row_that_cannot_be_read_is_told_and_the_others_are_taken_in() {
        String source = Files.newSource();

        JsonPath job = Files.takenIn(source, Files.HEADER + """
                first,GTX Pro,1,3/1/2017
                second,GTX Pro,4.821,2017-03-01
                third,GTX Ultra,1,3/1/2017
                fourth,GTX Pro,one,3/1/2017
                fifth,GTX Pro,1,2/30/2017
                ,GTX Pro,1,3/1/2017
                seventh,GTX Pro,1
                "eighth,GTX Pro,1,3/1/2017
                ninth,GTX Pro,1,3/1/2017
                """);

        assertThat(job.getInt("rows")).isEqualTo(9);
        assertThat(job.getInt("refused")).isEqualTo(6);
        assertThat(job.getInt("taken.created")).isEqualTo(3);
        assertThat(job.getInt("percent")).isEqualTo(100);
        assertThat(Files.errors(job).lines())
                .containsExactly(
                        "row_number,column,value,reason,accepted_forms,code,line",
                        "3,make,GTX Ultra,'GTX Ultra' is not known,GTX Pro; MG Special,unknown_name,4",
                        "4,price,one,'one' is not a decimal number,1234 or 1234.56,not_a_number,5",
                        "5,since,2/30/2017,'2/30/2017' is not a date,M/d/yyyy or yyyy-MM-dd,not_a_date,6",
                        "6,name,,name has no value,a value that is not blank,value_missing,7",
                        "7,,\"seventh,GTX Pro,1\",\"the row has 3 fields, the header has 4\",\"name,make,price,since\","
                                + "wrong_number_of_fields,8",
                        "8,,\"\"\"eighth,GTX Pro,1,3/1/2017\",\"a quoted value is not closed, or is followed by something else"
                                + " than a comma\",\"values with commas, quotes or line breaks stand in double quotes; a quote"
                                + " within is doubled\",quotes_unreadable,9");
        assertThat(shelf(source)).containsExactly("first", "ninth", "second");
    }

    @Test
    void names_that_match_only_loosely_are_counted() {
        JsonPath job = Files.takenIn(Files.newSource(), Files.HEADER + """
                first,GTX Pro,1,3/1/2017
                second,GTXPro,1,3/1/2017
                third,mg-special,1,3/1/2017
                """);

        assertThat(job.getMap("notes")).isEqualTo(Map.of("make_matched_loosely", 2));
        assertThat(job.getInt("refused")).isZero();
    }

    @Test
    void a_broken_header_fails_the_job_and_changes_nothing() {
        String source = Files.newSource();

        JsonPath job = Files.takenIn(source, "name,make,cost,make\nfirst,GTX Pro,1,GTX Pro\n");

        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("problem.code")).isEqualTo("header_broken");
        assertThat(job.getList("problem.missing")).containsExactly("price", "since");
        assertThat(job.getList("problem.unknown")).containsExactly("cost");
        assertThat(job.getList("problem.duplicate")).containsExactly("make");
        assertThat(job.getString("problem.detail")).contains("price, since", "cost", "Nothing was taken in");
        assertThat(shelf(source)).isEmpty();
    }

    @Test
    void a_wrong_encoding_fails_the_job_even_at_the_end_of_a_long_file() {
        String source = Files.newSource();
        String file = Files.rows(3_000) + "Müller,GTX Pro,1,3/1/2017\n";

        JsonPath job = Files.done(Files.upload(source, file.getBytes(StandardCharsets.ISO_8859_1), "text/csv"));

        assertThat(job.getString("problem.code")).isEqualTo("not_utf_8");
        assertThat(job.getInt("problem.line")).isEqualTo(3_002);
        assertThat(job.getInt("rows")).isZero();
        assertThat(shelf(source)).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_after_many_rows_leaves_nothing_staged() {
        String source = Files.newSource();

        JsonPath job = Files.takenIn(source, Files.rows(3_000) + "x".repeat(300_000));

        assertThat(job.getString("problem.code")).isEqualTo("line_too_long");
        assertThat(staged(job)).isZero();
        assertThat(shelf(source)).isEmpty();
    }

    @Test
    void long_rows_are_staged_in_more_than_one_piece_and_all_taken_in() {
        String source = Files.newSource();
        String remark = "r".repeat(30_000);
        StringBuilder file = new StringBuilder("name,make,price,since,remark\n");
        for (int row = 1; row <= 80; row++) {
            file.append("thing-%d,GTX Pro,1,3/1/2017,%s%n".formatted(row, remark));
        }

        JsonPath job = Files.takenIn(source, file.toString());

        assertThat(job.getInt("rows")).isEqualTo(80);
        assertThat(job.getInt("taken.created")).isEqualTo(80);
        assertThat(shelf(source)).hasSize(80);
    }

    @Test
    void an_empty_file_fails_the_job() {
        for (String file : List.of("", "\uFEFF", Files.HEADER)) {
            JsonPath job = Files.takenIn(Files.newSource(), file);
            assertThat(job.getString("state")).isEqualTo("failed");
            assertThat(job.getString("problem.code")).isEqualTo("file_empty");
        }
    }

    @Test
    void the_problem_is_told_in_the_language_asked_for() {
        String address = Files.upload(Files.newSource(), "").header("Location");

        String title =
                Files.importer().header("Accept-Language", "nl-BE").get(address).path("problem.title");

        assertThat(title).isEqualTo("Het bestand is leeg");
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_so() {
        String source = Files.newSource();
        JsonPath first = Files.takenIn(source, Files.rows(450));

        JsonPath second = Files.takenIn(source, Files.rows(450));

        assertThat(first.getBoolean("changed_nothing")).isFalse();
        assertThat(first.getString("same_content_as")).isNull();
        assertThat(second.getBoolean("changed_nothing")).isTrue();
        assertThat(second.getInt("taken.unchanged")).isEqualTo(450);
        assertThat(second.getInt("taken.created")).isZero();
        assertThat(second.getString("same_content_as")).isEqualTo(first.getString("id"));
        assertThat(shelf(source)).hasSize(450);
    }

    @Test
    void a_row_that_the_service_fails_on_is_refused_alone() {
        String source = Files.newSource();

        JsonPath job = Files.takenIn(source, "name,make,price,since,remark\n" + """
                first,GTX Pro,1,3/1/2017,
                second,GTX Pro,1,3/1/2017,explode
                third,GTX Pro,1,3/1/2017,too high
                fourth,GTX Pro,1,3/1/2017,
                """);

        assertThat(job.getInt("taken.created")).isEqualTo(2);
        assertThat(job.getInt("refused")).isEqualTo(2);
        assertThat(Files.errors(job)).contains("2,,", "3,,", "row_failed").doesNotContain("broke", "null value");
        assertThat(shelf(source)).containsExactly("first", "fourth");
    }

    @Test
    void a_row_that_cannot_be_prepared_for_is_refused_alone() {
        String source = Files.newSource();

        JsonPath job = Files.takenIn(source, "name,make,price,since,remark\n" + """
                first,GTX Pro,1,3/1/2017,
                second,GTX Pro,1,3/1/2017,unforeseen
                third,GTX Pro,1,3/1/2017,
                """);

        assertThat(job.getInt("refused")).isEqualTo(1);
        assertThat(Files.errors(job)).contains("2,,", "row_failed");
        assertThat(shelf(source)).containsExactly("first", "third");
    }

    @Test
    void every_row_of_a_file_may_be_refused() {
        JsonPath job = Files.takenIn(Files.newSource(), Files.rows(430).replace("GTX Pro", "GTX Ultra"));

        assertThat(job.getString("state")).isEqualTo("completed");
        assertThat(job.getInt("refused")).isEqualTo(430);
        assertThat(Files.errors(job).lines()).hasSize(431);
    }

    @Test
    void no_refused_value_becomes_a_formula_in_a_spreadsheet() {
        JsonPath job = Files.takenIn(Files.newSource(), Files.HEADER + """
                first,=HYPERLINK(A1),1,3/1/2017
                second,GTX Pro,@SUM(A1),3/1/2017
                third,-5,1,3/1/2017
                """);

        assertThat(Files.errors(job)).contains(",'=HYPERLINK(A1),", ",'@SUM(A1),", ",-5,");
        assertThat(Files.importer()
                        .accept("application/x-ndjson")
                        .get("/v1/imports/%s/errors".formatted(job.getString("id")))
                        .asString()
                        .lines()
                        .findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("\"value\":\"=HYPERLINK(A1)\"", "\"row_number\":1"));
    }

    @Test
    void rows_may_come_as_json_lines() {
        String source = Files.newSource();
        String file = """
                {"name":"first","make":"GTX Pro","price":10.50,"since":"2017-03-01"}
                {"name":"second","make":"GTX Pro","price":"x","since":"2017-03-01"}
                {"name":"third","make":"GTX Pro"
                """;

        JsonPath job = Files.done(Files.upload(source, file.getBytes(StandardCharsets.UTF_8), "application/x-ndjson"));

        assertThat(job.getInt("taken.created")).isEqualTo(1);
        assertThat(Files.errors(job)).contains("not_a_number", "not_a_json_object");
    }

    private List<String> shelf(String source) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select name from shelf_thing where source = ?1 order by name", Object.class)
                        .setParameter(1, source)
                        .getResultStream()
                        .map(Object::toString)
                        .toList());
    }

    private long staged(JsonPath job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from import_row where job_id = cast(?1 as uuid)")
                                .setParameter(1, job.getString("id"))
                                .getSingleResult())
                        .longValue());
    }
}
