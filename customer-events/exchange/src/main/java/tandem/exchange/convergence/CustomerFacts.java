package tandem.exchange.convergence;

import java.util.Map;
import java.util.UUID;

/**
 * Everything about one customer, of one moment.
 *
 * @param sequence how much had been told by then: of the owner's facts the last number given to an event of this customer,
 *     of a view's the number up to which everything was taken in; 0 for nothing yet
 * @param lines by subject
 */
public record CustomerFacts(UUID customerId, long sequence, Map<UUID, String> lines) {

    public CustomerFacts {
        lines = Map.copyOf(lines);
    }
}
