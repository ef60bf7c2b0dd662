/**
 * The network between one replica and one of its servers, in our hands.
 *
 * <p>A proxy forwards bytes until it is told otherwise: then it holds them back as a network does that has lost a route
 * (nothing is refused, nothing arrives, connections stay), delays them, refuses connections, or breaks each connection
 * after so many bytes, in the middle of a message. What was held arrives when the hold ends, as after retransmission.
 * Before the broker it forwards whole requests, so that it can answer some in the broker's stead: a batch that the
 * broker refuses cannot be had from a healthy broker. Nothing here knows what the bytes mean to Tandem.
 */
@NullMarked
package tandem.faults.proxy;

import org.jspecify.annotations.NullMarked;
