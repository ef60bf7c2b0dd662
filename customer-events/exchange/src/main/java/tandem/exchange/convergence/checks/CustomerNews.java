package tandem.exchange.convergence.checks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.peer.PeerEvent;
import tandem.exchange.peer.PeerJournal;
import tandem.exchange.peer.PeerPage;

/** What the other side published of one customer, as far as a view shows it: no more is held than a view's rows. */
final class CustomerNews {

    private static final BinaryOperator<Envelope<CustomerEvent>> NEWER =
            BinaryOperator.maxBy(Comparator.<Envelope<CustomerEvent>>comparingLong(Envelope::sourceEpoch)
                    .thenComparingLong(Envelope::entityVersion));

    private final Map<UUID, Envelope<CustomerEvent>> newest = new HashMap<>();
    private long last;

    private CustomerNews() {}

    /**
     * Reads the present state, which outlives the months of the journal, and then what was published meanwhile.
     *
     * @throws tandem.exchange.peer.PeerFailure when it cannot be had
     */
    static CustomerNews read(PeerJournal journal, UUID customer) {
        CustomerNews news = new CustomerNews();
        PeerPage page = journal.snapshotOf(customer, null);
        @Nullable String follow = page.journalCursor();
        news.add(page);
        while (!page.atEnd()) {
            page = journal.snapshotOf(customer, page.nextCursor());
            news.add(page);
        }
        do {
            page = journal.ofCustomer(customer, follow);
            follow = page.nextCursor();
            news.add(page);
        } while (!page.atEnd());
        return news;
    }

    private void add(PeerPage page) {
        page.events().forEach(this::add);
    }

    @SuppressWarnings("unchecked") // every event is a CustomerEvent, and an envelope is only read
    private void add(PeerEvent published) {
        last = Math.max(last, published.attributes().sequence());
        Envelope<?> event = published.event();
        if (event != null) {
            newest.merge(event.subject(), (Envelope<CustomerEvent>) event, NEWER);
        }
    }

    /** The highest number. */
    long last() {
        return last;
    }

    /** The newest event of each subject. */
    List<Envelope<CustomerEvent>> newest() {
        return List.copyOf(newest.values());
    }
}
