package tandem.exchange.webhooks.deliverylog;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one endpoint.
 *
 * @param since from when attempts are counted
 * @param attempts by outcome, since then
 * @param latencyMs of the newest 10,000 attempts that were answered, since then: {@code p50}, {@code p95} and {@code p99} in milliseconds;
 *     empty without any
 * @param deliveries created since then, by state
 * @param waiting all that wait now
 * @param oldestWaitingSince when the oldest of them was created
 * @param pausedUntil until when nothing is attempted after failures in a row
 * @param failingSince the first failure since the last success
 */
record StatisticsView(
        Instant since,
        Map<String, Long> attempts,
        Map<String, Integer> latencyMs,
        Map<String, Long> deliveries,
        long waiting,
        @Nullable Instant oldestWaitingSince,
        @Nullable Instant pausedUntil,
        @Nullable Instant failingSince,
        @Nullable Instant lastSuccessAt) {}
