/**
 * Who may buy and who has bought. Whoever meets a customer first mints the id; a customer registered by an external id
 * gets the id that every side mints for it without talking. A customer first met at the desk is known here from the
 * desk's events and follows what they tell until somebody changes the record here; from then on each side keeps its own.
 * Names are in any script. Sales adds what it knows of a company: sector, size, where it is.
 */
@NullMarked
package tandem.sales.customers;

import org.jspecify.annotations.NullMarked;
