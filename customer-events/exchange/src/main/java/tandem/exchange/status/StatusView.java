package tandem.exchange.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.exchange.outbox.Epoch;
import tandem.exchange.outbox.OutboxStatus;
import tandem.exchange.positions.InboxStatus;

/**
 * How the exchange of this service stands.
 *
 * @param service who answers
 * @param at when
 * @param deadLetters that wait, by cause; {@code GET /v1/exchange/dead-letters} lists them
 */
record StatusView(
        String service,
        Instant at,
        Epoch epoch,
        OutboxStatus outbox,
        InboxStatus inbox,
        Map<String, Long> deadLetters,
        Journal journal) {

    /**
     * The journal.
     *
     * @param months as {@code 2026_11}, the oldest first; they are made ahead
     * @param lastPosition the highest position that was given; absent in an empty journal
     * @param snapshot about how many events of dropped months are kept
     */
    record Journal(List<String> months, @Nullable Long lastPosition, long snapshot) {}
}
