package tandem.exchange.relay;

import java.util.UUID;

/** One customer's events on one topic: what keeps its order. */
record StreamKey(String topic, UUID customerId) {}
