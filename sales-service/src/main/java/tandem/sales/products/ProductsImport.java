package tandem.sales.products;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import tandem.events.Money;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.Parameter;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowImport;
import tandem.exchange.imports.RowOutcome;

/** Takes a price list in; all prices are in the currency of the upload. */
@ApplicationScoped
class ProductsImport implements RowImport {

    private final Products products;

    ProductsImport(Products products) {
        this.products = products;
    }

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.required("product"), Column.optional("series"), Column.required("sales_price"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.oneOf(
                "currency",
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .sorted()
                        .toList()));
    }

    @Override
    public RowOutcome take(Row row, ImportRun run) {
        String name = row.text("product");
        String series = row.optional("series");
        Money price = price(row, run.parameter("currency", "USD"));
        return products.named(name)
                .map(product -> product.price(series, price) ? RowOutcome.changed() : RowOutcome.unchanged())
                .orElseGet(() -> {
                    products.persist(Product.offer(name, series, price));
                    return RowOutcome.created();
                });
    }

    private static Money price(Row row, String currency) {
        BigDecimal amount = row.decimal("sales_price");
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > decimals) {
            throw row.refused(
                    "sales_price",
                    "not_a_price",
                    "'%s' is no price in %s".formatted(amount.toPlainString(), currency),
                    "0 or more, with at most %d decimals".formatted(decimals));
        }
        return new Money(amount, currency);
    }
}
