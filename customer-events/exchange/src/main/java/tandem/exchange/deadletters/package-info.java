/**
 * Records of the other side that could not be taken in. Each is set aside alone in {@code <topic>.<service>.dead}, with its
 * key, value and headers as they came and headers that tell why and from where, while the rest goes on. Its number shows
 * as a gap of its customer until it is mended. A record is set aside when it breaks the contract or when a consumer fails
 * to apply it by itself, never because the database or the broker is away.
 */
@NullMarked
package tandem.exchange.deadletters;

import org.jspecify.annotations.NullMarked;
