package tandem.exchange.convergence.checks;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.convergence.Fingerprint;
import tandem.exchange.listing.Page;

/** The subjects of one range on one side, read page by page. */
final class Subjects implements Iterator<Fingerprint> {

    /** As PostgreSQL orders them: by their bytes, which the text of an id keeps and {@link UUID#compareTo} does not. */
    private static final Comparator<Fingerprint> ORDER = Comparator.comparing(
                    (Fingerprint subject) -> subject.customerId().toString())
            .thenComparing(subject -> subject.subject().toString());

    private final Pages pages;
    private List<Fingerprint> page;
    private @Nullable String cursor;
    private int place;

    Subjects(Pages pages) {
        this.pages = pages;
        Page<Fingerprint> first = pages.after(null);
        this.page = first.items();
        this.cursor = first.nextCursor();
    }

    /** Where pages come from. */
    interface Pages {
        Page<Fingerprint> after(@Nullable String cursor);
    }

    @Override
    public boolean hasNext() {
        while (place == page.size() && cursor != null) {
            Page<Fingerprint> next = pages.after(cursor);
            page = next.items();
            cursor = next.nextCursor();
            place = 0;
        }
        return place < page.size();
    }

    @Override
    public Fingerprint next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(place++);
    }

    /** The customers with a subject that is not on both sides with the same fingerprint. */
    static Set<UUID> customersDiffering(Subjects here, Subjects there) {
        Set<UUID> customers = new TreeSet<>();
        Fingerprint one = nextOf(here);
        Fingerprint other = nextOf(there);
        while (one != null || other != null) {
            int order = order(one, other);
            if (order == 0 && one != null && other != null) {
                if (!one.fingerprint().equals(other.fingerprint())) {
                    customers.add(one.customerId());
                }
                one = nextOf(here);
                other = nextOf(there);
            } else if (order < 0 && one != null) {
                customers.add(one.customerId());
                one = nextOf(here);
            } else if (other != null) {
                customers.add(other.customerId());
                other = nextOf(there);
            }
        }
        return customers;
    }

    private static int order(@Nullable Fingerprint one, @Nullable Fingerprint other) {
        if (one == null) {
            return 1;
        }
        return other == null ? -1 : ORDER.compare(one, other);
    }

    private static @Nullable Fingerprint nextOf(Subjects subjects) {
        return subjects.hasNext() ? subjects.next() : null;
    }
}
