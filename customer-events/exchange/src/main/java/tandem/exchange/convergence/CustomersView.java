package tandem.exchange.convergence;

import java.util.Collection;
import java.util.List;

/** The customers that were asked for, also those of whom nothing is known. */
record CustomersView(List<CustomerFactsView> items) {

    static CustomersView of(Collection<CustomerFacts> customers) {
        return new CustomersView(customers.stream().map(CustomerFactsView::of).toList());
    }
}
