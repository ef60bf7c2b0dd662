package tandem.exchange.convergence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.exchange.positions.Gap;

/**
 * Lines of one customer, of one moment.
 *
 * @param epoch under which the last was told; it rises when the owner was restored from a backup
 * @param sequence the number of the last event of this customer that was told, or taken in, by then
 * @param gaps which events below it were not taken in
 */
record CustomerFactsView(UUID customerId, long epoch, long sequence, List<Gap> gaps, List<FactView> facts) {

    /** One subject with its canonical line. */
    record FactView(UUID subject, String line) {}

    static CustomerFactsView of(CustomerFacts customer) {
        List<FactView> lines = customer.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(line -> new FactView(line.getKey(), line.getValue()))
                .toList();
        return new CustomerFactsView(
                customer.customerId(), customer.epoch(), customer.sequence(), customer.gaps(), lines);
    }
}
