/**
 * How an event travels: CloudEvents 1.0 in binary mode, the attributes in Kafka headers, the data as JSON. The encoding is
 * the contract's and nobody else's: it does not follow what the HTTP API of a service does to its own JSON. What is written
 * once is kept as bytes, so that an event looks the same in outbox, topic and journal. A reader tolerates fields that it
 * does not know and counts them; what breaks the contract is refused as {@link tandem.exchange.wire.MalformedEvent}.
 * How this service reaches the broker, and whose events it hears, is told here as well.
 */
@NullMarked
package tandem.exchange.wire;

import org.jspecify.annotations.NullMarked;
