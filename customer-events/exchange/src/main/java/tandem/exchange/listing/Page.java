package tandem.exchange.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as the limit
 * @param nextCursor what to ask for the page after this one with; null on the last page
 * @param total how many there are on all pages; only when asked for by {@code count=exact}
 */
public record Page<V>(
        List<V> items,
        @Nullable String nextCursor,
        @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }
}
