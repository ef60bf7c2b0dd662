/**
 * What came of selling. Every number is computed from the closes of deals, attributed to the owner and team of the moment
 * of the close, and comes with its definition, its numerator and denominator and a link to the very rows it counts. A
 * report says of which period, in whose days and months, and as of which moment it speaks: a close that was withdrawn
 * later still counts for whoever asks what was known before. An empty denominator gives null, never zero. Amounts of
 * different currencies are never added. A caller sees the numbers of whoever is in their sight.
 */
@NullMarked
package tandem.sales.performance;

import org.jspecify.annotations.NullMarked;
