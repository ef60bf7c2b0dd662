/**
 * What every operation has in common, written into the OpenAPI document so that no resource has to say it: problems, the
 * filters and the order of lists, {@code Idempotency-Key}, {@code ETag} with {@code If-Match} and {@code If-None-Match}.
 * All of it is read off the resources themselves, so that the document cannot say anything else than the code does. Which
 * codes an operation refuses with follows from the form of its request; those of the business a resource names with
 * {@link tandem.exchange.problems.Refuses}.
 */
@NullMarked
package tandem.exchange.openapi;

import org.jspecify.annotations.NullMarked;
