package tandem.exchange.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** How far the other side's stream of each customer has been taken in. */
@ApplicationScoped
public class StreamPositions {

    /** How complete the views about this customer are. */
    public Completeness of(UUID customerId) {
        return Objects.requireNonNull(of(List.of(customerId)).get(customerId));
    }

    /** How complete the views about each of these customers are, by customer; read in one statement. */
    public Map<UUID, Completeness> of(Collection<UUID> customerIds) {
        return customerIds.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, _ -> new Completeness("", 0, List.of(), null, null, true)));
    }
}
