package tandem.sales.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.LooseNames;
import tandem.exchange.imports.LooseNames.Match;
import tandem.exchange.imports.Row;
import tandem.sales.customers.Customers;
import tandem.sales.customers.Customers.Account;
import tandem.sales.products.Offer;
import tandem.sales.products.Products;
import tandem.sales.reps.Seller;
import tandem.sales.reps.Sellers;

/** Whom and what the names in a row mean; what can be named is read once a batch. */
@ApplicationScoped
class KnownNames {

    private final Sellers sellers;
    private final Products products;
    private final Customers customers;

    KnownNames(Sellers sellers, Products products, Customers customers) {
        this.sellers = sellers;
        this.products = products;
        this.customers = customers;
    }

    Match<Seller> seller(Row row, ImportRun run) {
        return run.once(KnownSellers.class, () -> new KnownSellers(LooseNames.of(sellers.all(), Seller::name)))
                .names()
                .match(row, "sales_agent");
    }

    Match<Offer> product(Row row, ImportRun run) {
        return run.once(KnownOffers.class, () -> new KnownOffers(LooseNames.of(products.offers(), Offer::name)))
                .names()
                .match(row, "product");
    }

    /** The account called exactly so, of those that were read beforehand; else the only one called nearly so. */
    Match<Account> account(Row row, ImportRun run) {
        String name = row.optional("account");
        Account exact = name == null ? null : named(List.of(), run).accounts().get(name);
        if (exact != null) {
            return new Match<>(exact, false);
        }
        return run.once(
                        KnownAccounts.class,
                        () -> new KnownAccounts(LooseNames.of(customers.accountsOf(run.source()), Account::externalId)))
                .names()
                .match(row, "account");
    }

    /** Reads the accounts that these rows name, at once. */
    void prepare(List<Row> rows, ImportRun run) {
        named(
                rows.stream()
                        .map(row -> row.optional("account"))
                        .filter(Objects::nonNull)
                        .toList(),
                run);
    }

    private NamedAccounts named(List<String> names, ImportRun run) {
        return run.once(NamedAccounts.class, () -> new NamedAccounts(customers.accounts(run.source(), names)));
    }

    private record KnownSellers(LooseNames<Seller> names) {}

    private record KnownOffers(LooseNames<Offer> names) {}

    private record KnownAccounts(LooseNames<Account> names) {}

    private record NamedAccounts(Map<String, Account> accounts) {}
}
