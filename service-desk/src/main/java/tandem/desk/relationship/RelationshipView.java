package tandem.desk.relationship;

import java.util.UUID;
import tandem.exchange.positions.Completeness;

/**
 * The whole relationship with a customer; sales answers in the same shape.
 *
 * @param viewOf the side whose half comes from its events
 * @param completeness how much of what that side told is in it
 */
record RelationshipView(
        UUID customerId, String name, Sold sold, Served served, String viewOf, Completeness completeness) {

    static RelationshipView of(UUID customerId, String name, Sold sold, Served served, Completeness completeness) {
        return new RelationshipView(customerId, name, sold, served, "sales", completeness);
    }
}
