package tandem.sales.products;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.Ids;
import tandem.sales.SalesReason;

/** Something that can be sold. */
@Entity
class Product {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private @Nullable String series;
    private BigDecimal listPrice;
    private String currency;

    Product() {}

    static Product offer(String name, @Nullable String series, Money listPrice) {
        Product product = new Product();
        product.id = Ids.next();
        product.name = name;
        product.price(series, listPrice);
        return product;
    }

    /** Offers it in that series at that price from now on; tells whether that is a change. */
    boolean price(@Nullable String newSeries, Money price) {
        if (price.amount().signum() < 0) {
            throw new Refusal(SalesReason.PRICE_BELOW_ZERO).with("name", name);
        }
        boolean changes = listPrice == null
                || !Objects.equals(series, newSeries)
                || !listPrice().equals(price);
        series = newSeries;
        listPrice = price.amount();
        currency = price.currency();
        return changes;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    @Nullable
    String series() {
        return series;
    }

    Money listPrice() {
        return new Money(listPrice, currency);
    }
}
