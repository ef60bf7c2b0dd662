package tandem.sales.relationship;

import java.util.UUID;
import tandem.exchange.outbox.Published;
import tandem.exchange.positions.Completeness;

/**
 * The whole relationship with a customer; the desk answers in the same shape.
 *
 * @param viewOf the side whose half comes from its events
 * @param completeness how much of what that side told is in it
 * @param published how far this side has told; its number is what to ask the other side for as {@code min_sequence}
 */
record RelationshipView(
        UUID customerId,
        String name,
        Sold sold,
        Served served,
        String viewOf,
        Completeness completeness,
        Published published) {

    static RelationshipView of(
            UUID customerId, String name, Sold sold, Served served, Completeness completeness, Published published) {
        return new RelationshipView(customerId, name, sold, served, "desk", completeness, published);
    }
}
