/**
 * The services' public APIs as a client sees them: HTTP, JSON, bearer tokens, and nothing else.
 *
 * <p>A request that finds nobody listening, or a service that is not ready, is sent again within a bound, to another
 * replica when there is one. That is safe because every POST carries an Idempotency-Key, so that a repeat has no second
 * effect. Any other answer that the caller did not ask for is a failure that shows the request and the answer.
 */
@NullMarked
package tandem.local.api;

import org.jspecify.annotations.NullMarked;
