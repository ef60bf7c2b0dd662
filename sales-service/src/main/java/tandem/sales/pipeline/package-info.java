/**
 * The sales pipeline of another system, taken in by the file. Each row is an opportunity: what is told of a known
 * customer becomes a deal with its history, what names no account yet becomes a lead. Names of reps, products and
 * accounts may be written a little differently as long as only one can be meant. What is missing from a row without
 * making it useless is made good in a way that the job counts by cause; what makes it useless refuses the row. The same
 * file again changes nothing; a newer export moves the deals on.
 */
@NullMarked
package tandem.sales.pipeline;

import org.jspecify.annotations.NullMarked;
