/**
 * Lists of records, one page after another. A resource declares once what its list may be filtered and sorted by; what is
 * not declared is refused by name. Pages follow each other by an opaque cursor that says where the last one ended, not
 * how many rows to skip, so that rows written meanwhile neither repeat nor push others out. A cursor belongs to the
 * filters and the order it was made for. Rows that the caller may not see are left out by a
 * {@link tandem.exchange.listing.Restriction}, and are not counted either.
 */
@NullMarked
package tandem.exchange.listing;

import org.jspecify.annotations.NullMarked;
