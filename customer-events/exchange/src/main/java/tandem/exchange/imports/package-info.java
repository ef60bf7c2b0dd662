/**
 * Records from elsewhere, taken in by the file. An upload is read once, strictly, and staged whole or not at all; then a
 * runner in every replica takes the rows in their order, a batch in one transaction together with the job's counters, so
 * that a killed service goes on where it stopped and no row counts twice. A row that cannot be read is never dropped
 * silently: it is counted and told with its number, column, value, reason and the accepted forms, and the others go on.
 * A broken header, a wrong encoding or an empty file fails the job and changes nothing. What a row means is told by a
 * {@link tandem.exchange.imports.RowImport} of the service; taking the same file again has to change nothing.
 */
@NullMarked
package tandem.exchange.imports;

import org.jspecify.annotations.NullMarked;
