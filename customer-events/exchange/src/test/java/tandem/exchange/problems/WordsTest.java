package tandem.exchange.problems;

import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ReasonWords;

class WordsTest {

    @Test
    void every_refusal_has_a_title_and_a_detail_in_every_language() throws Exception {
        ReasonWords.areComplete(RequestReason.class, "title", "detail");
    }

    @Test
    void every_fault_has_a_detail_in_every_language() throws Exception {
        ReasonWords.areComplete(FaultReason.class, "detail");
    }
}
