package tandem.sales.products;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

/** All products. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<Product, UUID> {

    Product known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(SalesReason.PRODUCT_UNKNOWN).with("product", id));
    }

    Optional<Product> named(String name) {
        return find("name", name).firstResultOptional();
    }

    void offer(Product product) {
        named(product.name()).ifPresent(other -> {
            throw new Refusal(SalesReason.PRODUCT_NAME_TAKEN)
                    .with("name", product.name())
                    .with("product", other.id());
        });
        persist(product);
    }

    /** Everything that is offered now. */
    public List<Offer> offers() {
        return listAll().stream().map(Offer::of).toList();
    }

    /** Refuses a product in a request body that nobody offers; none at all is fine. */
    public void requireKnown(@Nullable UUID product, String pointer) {
        if (product != null) {
            offer(product, pointer);
        }
    }

    /** The product that a request body names in that field. */
    public Offer offer(UUID product, String pointer) {
        return findByIdOptional(product)
                .map(Offer::of)
                .orElseThrow(() -> new Refusal(SalesReason.REFERENCE_UNKNOWN)
                        .with("reference", product)
                        .at(pointer, SalesReason.PRODUCT_UNKNOWN));
    }
}
