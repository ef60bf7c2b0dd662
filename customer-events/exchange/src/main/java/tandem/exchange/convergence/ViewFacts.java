package tandem.exchange.convergence;

import java.util.List;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;

/** What the view holds of the other side, which can be made anew from what the other side published. */
public interface ViewFacts extends Facts {

    /**
     * The only table that {@link #take} writes to. It has a column {@code customer_id}, and a row changes by no other way
     * than by events of its customer.
     */
    String table();

    /**
     * Applies the events as the consumer of the view does, and does nothing else; within the caller's transaction.
     *
     * @param events of one customer, at most one of each subject: the newest
     */
    void take(List<Envelope<CustomerEvent>> events);
}
