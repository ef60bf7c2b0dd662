package tandem.exchange.webhooks.attempts;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A delivery whose attempt is due.
 *
 * @param tries attempts since its schedule began
 * @param due since when
 * @param place in the order in which its endpoint was given its events
 * @param body as it is signed and sent, JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DueDelivery(UUID id, UUID eventId, int tries, OffsetDateTime due, long place, byte[] body) {}
