/**
 * What the two sides of Tandem tell each other about a customer. Each event states a decision that its producer has
 * committed; owner, agent, team and policy versions in it are those of that moment, so that moving a person later
 * rewrites no history. Values of the producer's vocabularies (outcome, kind, channel, priority) travel as text: a reader
 * must tolerate a value it does not know. Within a version only optional fields are added. No framework is needed to use
 * this package.
 */
@NullMarked
package tandem.events;

import org.jspecify.annotations.NullMarked;
