package tandem.exchange.webhooks.sending;

import java.util.UUID;

/**
 * A delivery whose attempt is due.
 *
 * @param tries attempts since its schedule began
 * @param body as it is signed and sent, JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DueDelivery(UUID id, UUID eventId, int tries, byte[] body) {}
