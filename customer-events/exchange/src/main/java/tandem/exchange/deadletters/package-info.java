/**
 * Records of the other side that could not be taken in. Each is set aside alone in {@code <topic>.<service>.dead}, with its
 * key, value and headers as they came and headers that tell why and from where, while the rest goes on; its number shows as
 * a gap of its customer. A record is set aside when it breaks the contract or when a consumer fails to apply it by itself,
 * never because the database or the broker is away. From the topic it is copied into the database, where an operator finds
 * it, has it taken in again under its old id once the cause is mended (once in effect, however often), or gives it up with a
 * reason. {@link tandem.exchange.deadletters.Retaking} is how the inbox takes it in again.
 */
@NullMarked
package tandem.exchange.deadletters;

import org.jspecify.annotations.NullMarked;
