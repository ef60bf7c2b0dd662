/**
 * Events told to partners over HTTP. A partner registers {@code endpoints}, by {@code wishes} that are looked at first; an
 * address must be one of the allowed {@code targets}. The {@code fanout} puts every event of this service into the
 * {@code queue} of each endpoint that wants it; the {@code lanes} say whose turn it is and when, {@code sending} makes the
 * {@code attempts}, and {@code signing} lets a receiver tell that they are genuine. What became of them stands in the
 * {@code deliverylog}; what was missed comes again by a {@code recovery}, and what befell an endpoint is told as
 * {@code news}. Operators watch all partners' endpoints in {@code oversight}. Why anything of this is refused, stands here.
 */
@NullMarked
package tandem.exchange.webhooks;

import org.jspecify.annotations.NullMarked;
