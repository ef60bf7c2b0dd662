/**
 * Prospects that nobody has qualified yet. A lead tells where it came from and who looks after it; the name of the
 * prospect and what they are interested in may be unknown. A lead becomes a deal once, when somebody opens a deal for it;
 * it stays on record with the deal that it became. Only importers may register a lead under an earlier time. A caller sees
 * the leads of whoever is in their sight.
 */
@NullMarked
package tandem.sales.leads;

import org.jspecify.annotations.NullMarked;
