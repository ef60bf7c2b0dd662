/**
 * Makes a view anew from what the other side has published, while the old one serves. The new rows are gathered in tables
 * of the same names in the schema {@code shadow}: first the snapshot of the other side's journal, then what follows it,
 * applied by the view's own code. From the moment the shadow exists the inbox writes to both, so that nothing falls
 * between; a shadow that cannot take a batch in, or whose live table was changed by a migration, ends its rebuild. At the journal's end both are compared row by row; what differs is given a little time, since a
 * slow relay of the other side may still move an event into its journal, and is then reported. The swap is one short
 * transaction, tried again when readers are in the way: they wait for some hundred milliseconds at most and see the old
 * view or the new one, never a part. A rebuild is stepped by whichever replica claims it, and goes on after a kill where
 * its last transaction ended. While the other side is away it waits, says so, and gives up after a bounded number of
 * attempts; the live view is untouched until the swap.
 */
@NullMarked
package tandem.exchange.rebuild;

import org.jspecify.annotations.NullMarked;
