package tandem.exchange.webhooks;

import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ReasonWords;

class WebhookWordsTest {

    @Test
    void every_refusal_has_a_title_and_a_detail_in_every_language() throws Exception {
        ReasonWords.areComplete(WebhookReason.class, "title", "detail");
    }
}
