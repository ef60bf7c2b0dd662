/**
 * Chances to sell, from the first talk to won or lost. A deal moves from stage to stage through one gate that records
 * every step with owner, team and amount of that moment; those steps are what every number of sales is computed from. Its
 * amount is the sum of its lines, all in one currency. Winning takes something sold for more than nothing; losing takes a
 * reason; a closed deal keeps what it was closed with until the close is withdrawn by reopening. Each close and each
 * reopening is told to the desk in the transaction that made it. Only importers may move a deal at an earlier time, and
 * no dated step comes before the one before it. Who may not see a deal is told that there is none.
 */
@NullMarked
package tandem.sales.deals;

import org.jspecify.annotations.NullMarked;
