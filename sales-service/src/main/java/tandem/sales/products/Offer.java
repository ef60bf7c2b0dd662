package tandem.sales.products;

import java.util.UUID;
import tandem.events.Money;

/** A product as it is offered now: what a line of a deal needs to know of it. */
public record Offer(UUID product, String name, Money listPrice) {

    static Offer of(Product product) {
        return new Offer(product.id(), product.name(), product.listPrice());
    }
}
