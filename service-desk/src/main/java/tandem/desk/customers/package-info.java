/**
 * Whom the desk serves. Whoever meets a customer first mints the id; a customer registered by an external id gets the id
 * that every side mints for it without talking. A customer first met by sales is known here from the events of sales, and
 * follows what they tell until somebody describes the customer here; from then on each side keeps its own record.
 * Names are in any script.
 */
@NullMarked
package tandem.desk.customers;

import org.jspecify.annotations.NullMarked;
