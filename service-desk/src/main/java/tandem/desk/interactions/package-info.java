/**
 * Every contact with a customer about a ticket, and every piece of work on it, with the seconds it took. What an agent
 * answers in public sets the ticket's clock of first response; automatic answers and private notes do not. Interactions
 * are never changed. Refused is one that lies before the ticket was opened.
 */
@NullMarked
package tandem.desk.interactions;

import org.jspecify.annotations.NullMarked;
