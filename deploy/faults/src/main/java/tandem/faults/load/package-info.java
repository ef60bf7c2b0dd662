/**
 * Clients that use both services as people and systems do, and the record of what they were told.
 *
 * <p>Each client is a sequence of random choices from its own seed. An answer is taken at its word: a success is done, a
 * clear refusal is not done, and everything else (no answer, a cut, a server error) is unknown, never guessed. What is
 * unknown is asked again later with the same Idempotency-Key, until it is known or the run ends. The history is written
 * as it happens, so that it survives whatever ends the run.
 */
@NullMarked
package tandem.faults.load;

import org.jspecify.annotations.NullMarked;
