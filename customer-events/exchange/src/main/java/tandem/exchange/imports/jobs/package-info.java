/**
 * A file's way from its upload to its last row. The upload answers as soon as all rows are staged, or with a job that
 * has failed and staged nothing. A runner in every replica claims the oldest unfinished job whose row it can lock, for
 * one batch in one transaction: rows, refusals, counters, and the place to go on from commit together, so that a killed
 * replica leaves no trace of an unfinished batch and another goes on. Files of one source are taken in the order of their
 * upload. A batch with a refused row is taken again up to that row, one that fails for another cause row by row; a row
 * that fails by itself while the database answers is refused as well, and the import goes on.
 */
@NullMarked
package tandem.exchange.imports.jobs;

import org.jspecify.annotations.NullMarked;
