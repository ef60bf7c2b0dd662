package tandem.sales.products;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;
import tandem.exchange.text.CodePoints;

/** Offers a product. */
record OfferProduct(
        @NotNull @CodePoints(min = 1, max = 200) String name,
        @CodePoints(max = 200) @Nullable String series,
        @NotNull Money listPrice) {

    Product product() {
        return Product.offer(name, series, listPrice);
    }
}
