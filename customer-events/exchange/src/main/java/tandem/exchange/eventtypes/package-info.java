/**
 * Which types of event this service publishes, for who chooses among them: a form of a front end, or a partner who
 * registers an endpoint. Of each type it tells what it states, by which ways it comes, whether the caller may read it, its
 * JSON Schema, and samples: as the caller would read it in journal and stream, and as a webhook's body has it. All of it is
 * made from the contract, by the very code that makes what is sent; the samples happened to nobody. A type that this service
 * does not publish is not found here, though the other one may publish it.
 */
@NullMarked
package tandem.exchange.eventtypes;

import org.jspecify.annotations.NullMarked;
