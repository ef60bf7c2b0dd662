package tandem.sales.products;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;
import tandem.exchange.http.Versioned;

/** A product as it is shown. */
record ProductView(
        UUID id, long version, String name, @Nullable String series, Money listPrice) implements Versioned {

    static ProductView of(Product product) {
        return new ProductView(product.id(), product.version(), product.name(), product.series(), product.listPrice());
    }
}
