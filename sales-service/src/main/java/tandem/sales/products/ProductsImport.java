package tandem.sales.products;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tandem.events.Money;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.Parameter;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowImport;
import tandem.exchange.imports.RowOutcome;
import tandem.sales.Uploaded;

/** Takes a price list in; all prices are in the currency of the upload. A series that it leaves out stays. */
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
        return List.of(Uploaded.CURRENCY);
    }

    @Override
    public RowOutcome take(Row row, ImportRun run) {
        String name = Uploaded.name(row, "product");
        String series = row.optional("series");
        Money price = Uploaded.amount(row, "sales_price", row.decimal("sales_price"), Uploaded.currency(run));
        return products.named(name)
                .map(product -> product.price(series == null ? product.series() : series, price)
                        ? RowOutcome.changed()
                        : RowOutcome.unchanged())
                .orElseGet(() -> {
                    products.persist(Product.offer(name, series, price));
                    return RowOutcome.created();
                });
    }
}
