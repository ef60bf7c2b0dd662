/**
 * Writes what a service decided into the same database transaction as the decision, so that an event exists exactly when
 * its change does. A transaction's events are numbered per customer by its very last statement: the number's row stays
 * locked until the commit, so the numbers have no gap and follow the order of commits. An event outside a transaction, one
 * that no broker would take for its size, and any event while too many wait are refused. A relay publishes them later;
 * whether Kafka is there makes no difference here. An operator finds the customers whose events are held back, lets them
 * go on, and begins a new epoch after a backup was restored. What a side has told about a customer is the number that a
 * caller gives the other side to read what was written here.
 */
@NullMarked
package tandem.exchange.outbox;

import org.jspecify.annotations.NullMarked;
