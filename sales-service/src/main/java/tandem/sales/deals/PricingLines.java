package tandem.sales.deals;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tandem.events.Money;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Refuses;
import tandem.sales.SalesReason;
import tandem.sales.products.Offer;
import tandem.sales.products.Products;

/** Turns what a request wants to sell into lines with names and prices. */
@ApplicationScoped
@Refuses({"reference_unknown", "mixed_currencies", "line_below_zero", "discount_above_line", "amount_too_large"})
class PricingLines {

    private final Products products;
    private final String currencyOfNothing;

    PricingLines(
            Products products,
            @ConfigProperty(name = "tandem.sales.currency", defaultValue = "USD") String currencyOfNothing) {
        this.products = products;
        this.currencyOfNothing = currencyOfNothing;
    }

    /** The lines in their one currency; a deal about nothing yet is in the currency of the house. */
    Lines price(List<SellLine> wanted) {
        Set<String> currencies = new TreeSet<>();
        List<Line> lines = IntStream.range(0, wanted.size())
                .mapToObj(index -> line(wanted.get(index), "/lines/" + index + "/product", currencies))
                .toList();
        if (currencies.size() > 1) {
            throw new Refusal(SalesReason.MIXED_CURRENCIES).with("currencies", String.join(", ", currencies));
        }
        return Lines.of(currencies.stream().findFirst().orElse(currencyOfNothing), lines);
    }

    private Line line(SellLine wanted, String pointer, Set<String> currencies) {
        Offer offer = products.offer(wanted.product(), pointer);
        Money price = wanted.unitPrice() == null ? offer.listPrice() : wanted.unitPrice();
        currencies.add(price.currency());
        BigDecimal quantity = wanted.quantity() == null ? BigDecimal.ONE : wanted.quantity();
        return new Line(offer.product(), offer.name(), quantity, price.amount(), off(wanted.discount(), currencies));
    }

    private static BigDecimal off(@Nullable Money discount, Set<String> currencies) {
        if (discount == null) {
            return BigDecimal.ZERO;
        }
        currencies.add(discount.currency());
        return discount.amount();
    }
}
