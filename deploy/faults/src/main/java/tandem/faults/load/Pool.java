package tandem.faults.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The deals or tickets that clients work on; shared, so that they meet. Beyond its size the oldest are left alone. */
final class Pool {

    private final int size;
    private final Map<String, Standing> standings = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    Pool(int size) {
        this.size = size;
    }

    /** Learns of one, unless something newer is known. */
    synchronized void learn(Standing seen) {
        Standing known = standings.get(seen.id());
        if (known == null) {
            order.add(seen.id());
        }
        if (known == null || known.version() <= seen.version()) {
            standings.put(seen.id(), seen);
        }
        if (order.size() > size) {
            standings.remove(order.removeFirst());
        }
    }

    /** Leaves one alone from now on. */
    synchronized void retire(String id) {
        if (standings.remove(id) != null) {
            order.remove(id);
        }
    }

    synchronized Optional<Standing> pick(Random random) {
        return order.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(standings.get(order.get(random.nextInt(order.size()))));
    }
}
