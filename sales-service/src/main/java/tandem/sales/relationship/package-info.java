/**
 * The whole relationship with a customer: what sales sold, from its own deals, and how the desk served them, from what
 * the desk's events tell. Of each ticket one row is kept, as the newest event about it says; an older or repeated event
 * changes nothing, and totals are computed from the rows. The answer says how complete the desk's half is: up to which
 * event it was taken in, what is missing and whether it may be out of date. Sales never asks the desk; the answer stands
 * while the desk is down.
 */
@NullMarked
package tandem.sales.relationship;

import org.jspecify.annotations.NullMarked;
