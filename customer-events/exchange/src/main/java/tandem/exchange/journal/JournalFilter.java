package tandem.exchange.journal;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.outbox.Buckets;

/**
 * Which events a reader wants.
 *
 * @param types {@code ce_type}s; none for all
 * @param customer null for all
 */
record JournalFilter(List<String> types, @Nullable UUID customer) {

    static final JournalFilter EVERYTHING = new JournalFilter(List.of(), null);

    /** Of the cursor that has passed nothing over. */
    static final int UNFILTERED = 0;

    JournalFilter {
        types = List.copyOf(new TreeSet<>(types));
    }

    /** The same for the same filter, and another one for another. */
    int mark() {
        return types.isEmpty() && customer == null ? UNFILTERED : (types + " " + customer).hashCode() | 1;
    }

    /** Whether events of this bucket are wanted. */
    boolean wants(int bucket) {
        return customer == null || Buckets.of(customer) == bucket;
    }
}
