package tandem.exchange.webhooks.attempts;

import org.jspecify.annotations.Nullable;

/**
 * What came back of one request.
 *
 * @param outcome for an answer by its status
 * @param status null without an answer
 * @param text the beginning of its body; null without one
 * @param retryAfter the header as it came; null without one
 */
record Answer(
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String text,
        @Nullable String retryAfter) {

    static Answer none(Outcome outcome) {
        return new Answer(outcome, null, null, null);
    }
}
