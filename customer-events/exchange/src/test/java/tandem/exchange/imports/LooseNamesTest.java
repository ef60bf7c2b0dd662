package tandem.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tandem.exchange.imports.LooseNames.Match;

class LooseNamesTest {

    @Test
    void an_exact_name_is_taken_even_where_others_fold_to_the_same() {
        assertThat(match("GTX Pro", "GTX Pro", "GTXPro")).isEqualTo(new Match<>("GTX Pro", false));
    }

    @Test
    void a_name_written_without_its_space_means_the_only_one_it_can() {
        assertThat(match("GTXPro", "GTX Pro", "GTX Basic")).isEqualTo(new Match<>("GTX Pro", true));
    }

    @Test
    void case_spaces_punctuation_and_compatible_letters_make_no_difference() {
        assertThat(match("MÜLLER-straße, gmbh.", "Müller Strasse GmbH").loosely())
                .isTrue();
        assertThat(match("ﾀﾝﾃﾞﾑ", "タンデム").loosely()).isTrue();
        assertThat(match("شركة\u200f  النور", "شركة النور").loosely()).isTrue();
    }

    @Test
    void marks_and_symbols_make_a_difference() {
        assertThat(LooseNames.fold("å")).isNotEqualTo(LooseNames.fold("a"));
        assertThat(LooseNames.fold("C++")).isNotEqualTo(LooseNames.fold("C"));
    }

    @Test
    void a_name_that_may_mean_two_is_refused_with_both() {
        assertThatThrownBy(() -> match("gtxpro", "GTX Pro", "GTX-Pro", "MG Special"))
                .isInstanceOfSatisfying(RowRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("ambiguous_name");
                    assertThat(refused.acceptedForms()).isEqualTo("GTX Pro; GTX-Pro");
                });
    }

    @Test
    void one_name_of_two_things_is_refused() {
        assertThatThrownBy(() -> match("Acme", "Acme", "Acme"))
                .isInstanceOfSatisfying(
                        RowRefused.class, refused -> assertThat(refused.code()).isEqualTo("ambiguous_name"));
    }

    @Test
    void an_unknown_name_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> match("GTX Ultra", "MG Special", "GTX Pro"))
                .isInstanceOfSatisfying(RowRefused.class, refused -> {
                    assertThat(refused.column()).isEqualTo("product");
                    assertThat(refused.value()).isEqualTo("GTX Ultra");
                    assertThat(refused.code()).isEqualTo("unknown_name");
                    assertThat(refused.acceptedForms()).isEqualTo("GTX Pro; MG Special");
                });
    }

    @Test
    void a_name_of_nothing_but_punctuation_matches_nothing_loosely() {
        assertThatThrownBy(() -> match("--", "..."))
                .isInstanceOfSatisfying(
                        RowRefused.class, refused -> assertThat(refused.code()).isEqualTo("unknown_name"));
    }

    private static Match<String> match(String name, String... known) {
        return LooseNames.of(List.of(known), Function.identity()).match(new Row(1, Map.of("product", name)), "product");
    }
}
