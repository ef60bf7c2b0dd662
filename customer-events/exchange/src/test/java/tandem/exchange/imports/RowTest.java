package tandem.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    @Test
    void a_blank_value_is_no_value() {
        assertThat(row("  ").optional("x")).isNull();
        refused(() -> row("  ").text("x"), "value_missing");
        refused(() -> row("1").text("y"), "value_missing");
    }

    @Test
    void surrounding_spaces_do_not_belong_to_a_value() {
        assertThat(row("  GTX Pro ").text("x")).isEqualTo("GTX Pro");
    }

    @Test
    void a_decimal_keeps_its_digits() {
        assertThat(row("1100.40").decimal("x")).isEqualTo(new BigDecimal("1100.40"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,5", "1e9", "NaN", "1.", ".5", "١٢", "0x1F", "9999999999999999999999999999999"})
    void what_is_no_plain_decimal_is_refused(String value) {
        refused(() -> row(value).decimal("x"), "not_a_number");
    }

    @Test
    void a_date_is_taken_in_any_of_its_forms() {
        assertThat(row("3/1/2017").date("x", "M/d/yyyy", "yyyy-MM-dd")).isEqualTo(LocalDate.of(2017, 3, 1));
        assertThat(row("2017-03-01").date("x", "M/d/yyyy", "yyyy-MM-dd")).isEqualTo(LocalDate.of(2017, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/30/2017", "13/1/2017", "3/1/17", "yesterday", "2017-3-1", "3/1/2017 10:00"})
    void a_date_that_does_not_exist_or_has_another_form_is_refused_with_the_forms(String value) {
        assertThatThrownBy(() -> row(value).date("x", "M/d/yyyy", "yyyy-MM-dd"))
                .isInstanceOfSatisfying(RowRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("not_a_date");
                    assertThat(refused.value()).isEqualTo(value);
                    assertThat(refused.acceptedForms()).isEqualTo("M/d/yyyy or yyyy-MM-dd");
                });
    }

    @Test
    void an_instant_needs_its_offset_unless_a_zone_is_given() {
        assertThat(row("2010-01-13T08:40:25Z").instant("x")).isEqualTo(Instant.parse("2010-01-13T08:40:25Z"));
        refused(() -> row("2010-01-13T08:40:25").instant("x"), "not_an_instant");
        assertThat(row("2010-01-13T08:40:25").instant("x", ZoneId.of("Europe/Rome")))
                .isEqualTo(Instant.parse("2010-01-13T07:40:25Z"));
        refused(() -> row("2010-13-13T08:40:25Z").instant("x"), "not_an_instant");
    }

    @Test
    void a_year_before_the_first_or_of_five_digits_is_refused() {
        for (String year : List.of("0000", "-0001", "+10000")) {
            refused(() -> row(year + "-01-13T08:40:25Z").instant("x"), "not_an_instant");
            refused(() -> row(year + "-01-13T08:40:25").instant("x", ZoneId.of("UTC")), "not_an_instant");
            refused(() -> row(year + "-01-13").date("x", "yyyy-MM-dd"), "not_a_date");
        }
    }

    @Test
    void a_word_is_known_whatever_its_case() {
        assertThat(row("WON").<Integer>oneOf("x", Map.of("Won", 1, "Lost", 2))).isEqualTo(1);
        refused(() -> row("Perhaps").oneOf("x", Map.of("Won", 1)), "unknown_value");
    }

    private static void refused(ThrowingCallable reading, String code) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RowRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Row row(String value) {
        return new Row(1, Map.of("x", value));
    }
}
