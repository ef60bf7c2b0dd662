/**
 * The log of another help desk system, taken in as it is. Every row is kept as an entry of its case's ticket, also one
 * that says exactly what another says, and done as a move of the ticket where the ticket's state offers it; where it does
 * not, the entry says why, and the import counts the rows by these causes. Nothing that can be read is refused. The same
 * rows again are recognised and change nothing, and a file with further rows of a case goes on where it stood. Times are
 * those of the log; a row that is earlier than the one before it is done at the time of the one before.
 */
@NullMarked
package tandem.desk.ticketlog;

import org.jspecify.annotations.NullMarked;
