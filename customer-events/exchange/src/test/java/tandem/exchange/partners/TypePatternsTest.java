package tandem.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypePatternsTest {

    private static final String CLOSED = "tandem.sales.DealClosed.v1";

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "**, true",
        "tandem.sales.DealClosed.v1, true",
        "tandem.sales.*, true",
        "*.DealClosed.v*, true",
        "tandem.*.Deal*.v1, true",
        "tandem.sales.DealClosed.v1*, true",
        "tandem.sales.DealClosed*.v1, true",
        "*tandem*sales*Closed*v1*, true",
        "*sales*tandem*, false",
        "tandem.sales.DealClosed.v1*1, false",
        "*.v1.v1, false",
        "tandem.sales, false",
        "tandem.sales.DealClosed.v, false",
        "tandemxsales.DealClosed.v1, false",
        "TANDEM.SALES.DEALCLOSED.V1, false",
        "DealClosed, false",
        "tandem.desk.*, false",
        "'', false",
        "tandem.sales.DealClosed.v1|x, false",
        "(tandem).*, false",
        "'tandem.sales.DealClosed.v1\n', false",
    })
    void a_pattern_chooses_whole_names_in_which_a_star_stands_for_anything(String pattern, boolean chooses) {
        assertThat(TypePatterns.matches(pattern, CLOSED)).isEqualTo(chooses);
        assertThat(TypePatterns.of(List.of(pattern)).matcher().test(CLOSED)).isEqualTo(chooses);
    }

    @Test
    void a_pattern_of_a_hundred_stars_is_answered_at_once() {
        String stars = "*a".repeat(50);

        assertThat(TypePatterns.matches(stars, "a".repeat(49) + "b")).isFalse();
        assertThat(TypePatterns.matches("*".repeat(101), CLOSED)).isFalse();
    }

    @Test
    void no_pattern_chooses_nothing() {
        assertThat(TypePatterns.of(List.of()).match(CLOSED)).isFalse();
        assertThat(TypePatterns.of(List.of()).matcher().test(CLOSED)).isFalse();
    }

    @Test
    void what_is_stored_is_read_again() {
        for (TypePatterns patterns : List.of(
                TypePatterns.of(List.of()), TypePatterns.of(List.of("*")), TypePatterns.of(List.of("b.*", "a", "a")))) {
            assertThat(TypePatterns.stored(patterns.stored())).isEqualTo(patterns);
        }
    }
}
