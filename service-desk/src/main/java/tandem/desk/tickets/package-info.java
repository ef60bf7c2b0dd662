/**
 * A ticket is one matter that a customer brought to the desk, from the first word to the last.
 * {@link tandem.desk.tickets.TicketState} says which moves a state offers; {@link tandem.desk.tickets.Ticket} performs
 * them through one gate that records a step for each, and every number of the metrics is computed from those steps.
 * A ticket can be solved more than once: each resolution has a number, and a reopening withdraws the last one.
 * Opening, resolving and reopening are told to the other side in the transaction that decides them.
 * Refused are moves that the state does not offer, moves before the last step, and past times from anybody but an
 * importer. A support agent sees the tickets of the own queue, those without a queue and those that are with the agent.
 */
@NullMarked
package tandem.desk.tickets;

import org.jspecify.annotations.NullMarked;
