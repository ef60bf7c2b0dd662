package tandem.exchange.convergence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything about one customer, of one moment.
 *
 * @param sequence up to which event of this customer it had come by then
 */
record CustomerFactsView(UUID customerId, long sequence, List<FactView> facts) {

    /** One subject with its canonical line. */
    record FactView(UUID subject, String line) {}

    static CustomerFactsView of(CustomerFacts customer) {
        List<FactView> lines = customer.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(line -> new FactView(line.getKey(), line.getValue()))
                .toList();
        return new CustomerFactsView(customer.customerId(), customer.sequence(), lines);
    }
}
