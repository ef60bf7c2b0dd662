/**
 * What can be sold. A product has a name that no other product has, a series it belongs to, and a list price in one
 * currency. The list price is where a line of a deal starts from when it names no price of its own; changing it changes
 * no deal. Imported files may write a name a little differently, as long as only one product can be meant.
 */
@NullMarked
package tandem.sales.products;

import org.jspecify.annotations.NullMarked;
