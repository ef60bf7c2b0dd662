package tandem.exchange.rebuild;

import java.util.List;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;

/**
 * A view of what the other side told that can be made anew from its journal; a CDI bean. Its tables have a primary key, no
 * table refers to them, and their rows depend on the events alone, never on the order in which they come.
 */
public interface RebuildableView {

    /** What operators call it; snake_case. */
    String view();

    /** Its tables, without a schema. */
    List<String> tables();

    /**
     * Applies the events to the rows of these tables and has no other effect; within a transaction. Statements name the
     * tables without a schema: the same ones write to the live tables and to the shadow.
     *
     * @param events at most 2,000, of any type
     */
    void show(List<Envelope<CustomerEvent>> events);
}
