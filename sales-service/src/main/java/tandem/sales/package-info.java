/**
 * Wins the customer. Sales keeps who the customers are, who sells what to them, and how each chance to sell went; what
 * it decides it tells the other side as {@code DealClosed} and {@code DealReopened}. Each feature is a flat package;
 * features know each other by id and by small values such as {@code Seller}, never by entity. What every feature shares
 * stands here: why sales refuses something ({@code SalesReason}) and who does what when ({@code Act}).
 */
@NullMarked
package tandem.sales;

import org.jspecify.annotations.NullMarked;
