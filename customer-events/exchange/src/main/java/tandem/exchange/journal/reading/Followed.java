package tandem.exchange.journal.reading;

import java.util.List;
import tandem.exchange.wire.StructuredEvent;

/**
 * Events, each customer's in the order of their publication, for a reader who may be cut off after any of them.
 *
 * @param cursor what to go on with behind all of them
 * @param atEnd whether everything that was published before has been given
 */
public record Followed(List<Step> steps, String cursor, boolean atEnd) {

    public Followed {
        steps = List.copyOf(steps);
    }

    /**
     * One event.
     *
     * @param cursor what to go on with right behind it
     */
    public record Step(StructuredEvent event, String cursor) {}
}
