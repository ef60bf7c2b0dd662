/**
 * What is deleted, and when. Ids of events that were taken in are kept for longer than any topic can bring them again; the
 * service does not start with a shorter time; an id that a dead letter names is kept with the letter. Refused rows of
 * imports, dead letters that are settled and the differences that checks found are kept for 90 days; a dead letter that
 * waits is never deleted. Settled webhook deliveries are kept for 90 days as well, and what waits for an endpoint that has
 * been disabled for longer is given up; what remains of a forgotten endpoint goes at once. Months of the journal are
 * dropped after their newest events have been copied to a snapshot, so that a view can still be rebuilt from nothing, and
 * the service does not start with a time that is too short for partners to recover what they may. Every replica does all
 * of this by a timer, in small transactions that pass over what another replica is deleting, so it happens once. Answers
 * under idempotency keys expire in {@link tandem.exchange.idempotency}; rows of an import go with the batch that takes them.
 */
@NullMarked
package tandem.exchange.retention;

import org.jspecify.annotations.NullMarked;
