package tandem.exchange.listing;

import java.util.List;
import java.util.Optional;

/**
 * One request for a page, understood.
 *
 * @param conditions all of which must hold
 * @param counted whether the total is asked for
 * @param mark of filters and order, which a cursor is bound to
 */
record ListQuery(List<Condition> conditions, Sort sort, int limit, boolean counted, int mark, Optional<Cursor> after) {

    /** A filter with its value. */
    record Condition(Filter filter, Op op, Object value) {}

    /**
     * An order.
     *
     * @param name as callers know it
     * @param attribute of the entity
     */
    record Sort(String name, String attribute, boolean descending) {}
}
