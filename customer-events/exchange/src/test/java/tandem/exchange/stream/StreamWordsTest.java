package tandem.exchange.stream;

import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ReasonWords;

class StreamWordsTest {

    @Test
    void the_refusal_has_words_in_every_language() throws Exception {
        ReasonWords.areComplete(StreamReason.class, "title", "detail");
    }
}
