package tandem.exchange.journal.reading;

import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ReasonWords;

class JournalWordsTest {

    @Test
    void the_refusal_has_words_in_every_language() throws Exception {
        ReasonWords.areComplete(JournalReason.class, "title", "detail");
    }
}
