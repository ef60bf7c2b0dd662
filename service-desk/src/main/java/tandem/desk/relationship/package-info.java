/**
 * The whole relationship with a customer: what was sold, as the events of sales tell it, and how the desk served. The view
 * keeps one row for each deal that was closed or reopened and computes totals from these rows, so that an event that
 * comes twice or late changes nothing. Every answer says how complete its half from the other side is. Nothing is asked
 * of sales to answer, so it answers while sales is down.
 */
@NullMarked
package tandem.desk.relationship;

import org.jspecify.annotations.NullMarked;
