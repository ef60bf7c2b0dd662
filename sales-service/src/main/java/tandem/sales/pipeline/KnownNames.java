package tandem.sales.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
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

    Match<Account> account(Row row, ImportRun run) {
        return run.once(
                        KnownAccounts.class,
                        () -> new KnownAccounts(LooseNames.of(customers.accountsOf(run.source()), Account::externalId)))
                .names()
                .match(row, "account");
    }

    private record KnownSellers(LooseNames<Seller> names) {}

    private record KnownOffers(LooseNames<Offer> names) {}

    private record KnownAccounts(LooseNames<Account> names) {}
}
