/**
 * How fast Tandem is on this machine. Each measure starts a stack of its own, brings it into the state that matters through
 * the public APIs, and holds what it sees against a limit that was measured in the same run: what Kafka's own producer
 * or wrk reaches, or what the same requests took before. Machines differ and are noisy, so ratios count and not the figures
 * themselves. A measure also reads back whether nothing was lost on the way, and fails when something was.
 */
@NullMarked
package tandem.bench;

import org.jspecify.annotations.NullMarked;
