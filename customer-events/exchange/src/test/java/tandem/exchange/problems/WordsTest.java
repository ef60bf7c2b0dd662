package tandem.exchange.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ReasonWords;

class WordsTest {

    private static final List<String> LANGUAGES = List.of("en", "nl", "ja", "de", "ar", "sv");

    @Test
    void every_refusal_has_a_title_and_a_detail_in_every_language() throws Exception {
        ReasonWords.areComplete(RequestReason.class, "title", "detail");
    }

    @Test
    void every_fault_has_a_detail_in_every_language() throws Exception {
        ReasonWords.areComplete(FaultReason.class, "detail");
    }

    @Test
    void who_follows_with_a_cursor_that_does_not_fit_is_sent_to_the_snapshot_in_every_language() {
        assertThat(LANGUAGES)
                .extracting(language -> Wording.of(language).detail(RequestReason.INVALID_CURSOR, Map.of()))
                .allSatisfy(detail -> assertThat(detail).contains("/v1/journal/snapshot"));
    }
}
