package tandem.exchange.convergence;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.exchange.positions.Gap;

/**
 * What is known about one customer.
 *
 * @param epoch of the owner, or under which the newest was told that a view has taken in; it rises when the owner was restored
 *     from a backup
 * @param sequence how much had been told by then: of the owner's facts the last number given to an event of this customer,
 *     of a view's the highest number that was taken in; 0 for nothing yet
 * @param gaps which numbers below it a view has not taken in; an owner has none
 * @param lines by subject
 */
public record CustomerFacts(UUID customerId, long epoch, long sequence, List<Gap> gaps, Map<UUID, String> lines) {

    public CustomerFacts {
        gaps = List.copyOf(gaps);
        lines = Map.copyOf(lines);
    }

    /**
     * By customer; of one who comes several times, all lines and the highest number: whoever has come to a lower one finds
     * that something was told while the lines were read.
     */
    public static Map<UUID, CustomerFacts> byCustomer(Collection<CustomerFacts> parts) {
        Map<UUID, CustomerFacts> whole = new LinkedHashMap<>();
        parts.forEach(part -> whole.merge(part.customerId(), part, CustomerFacts::and));
        return whole;
    }

    private CustomerFacts and(CustomerFacts more) {
        Map<UUID, String> all = new HashMap<>(lines);
        all.putAll(more.lines);
        return new CustomerFacts(customerId, more.epoch, Math.max(sequence, more.sequence), more.gaps, all);
    }
}
