package tandem.exchange.inbox;

import java.util.List;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;

/**
 * Takes one kind of the other side's events in. Every CDI bean of this type is found and called with what a batch brought
 * of its kind, inside the transaction that also notes the events as taken: all of it happens, or nothing.
 *
 * <p>Each event id reaches {@code take} once. The events of one customer come in the order of their topic, but one may
 * come late (a dead letter that is replayed), so a view keeps what has the higher source epoch and entity version; the
 * package's description shows the statement.
 */
public interface EventConsumer<E extends CustomerEvent> {

    /** The order of a consumer that is given each batch before the others. */
    int FIRST = 0;

    /** The order of every other consumer. */
    int USUAL = 100;

    /** The kind it takes; {@code CustomerEvent.class} for all of them. */
    Class<E> event();

    /** The order of a consumer that is given each batch once all others have taken it in. */
    int LAST = 1_000;

    /** Consumers of a lower order are given a batch before those of a higher one. */
    default int order() {
        return USUAL;
    }

    /**
     * Applies the events, at most 2,000 of them, in multi-row statements; several of one subject may be among them.
     *
     * @param events never empty
     * @throws RuntimeException when it cannot: the batch is undone and taken again in smaller parts, and an event that
     *     fails by itself is set aside as a dead letter, unless the database is away
     */
    void take(List<Envelope<E>> events);
}
