package tandem.exchange.outbox;

import org.jspecify.annotations.Nullable;

/**
 * How publishing stands, as last counted some seconds ago.
 *
 * @param backlog events that wait to be published; counted no further than the cap
 * @param oldestSeconds how long the oldest of them has waited; absent when none does
 * @param blockedStreams customers whose events wait for an operator: {@code GET /v1/exchange/streams} names them
 */
public record OutboxStatus(long backlog, @Nullable Long oldestSeconds, long blockedStreams) {}
