package tandem.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import tandem.local.stack.Deadline;

/**
 * What became of the events of sales: on the topic each of them, once in effect and in every customer's order, and in the
 * desk's view.
 *
 * @param told how many there must be
 * @param known deals in the desk's view
 * @param taken events in the desk's inbox
 * @param incomplete customers of whom the desk misses a number
 * @param left in the outbox of sales
 */
record Arrival(long told, Topic topic, long known, long taken, long incomplete, long left) {

    private static final String TAKEN = "select count(*) from inbox_event";
    private static final String INCOMPLETE = """
            select count(*) from stream_position
            where source = '/sales-service' and not gapless
            """;

    /** Waits until the desk has taken everything in, no longer than that, and looks. */
    static Arrival of(Scene scene, long told, Duration patience) throws SQLException {
        Database desk = scene.desk();
        Deadline deadline = Deadline.in(patience);
        while (!deadline.passed() && !(scene.sales().outboxIsEmpty() && desk.number(TAKEN) >= told)) {
            Deadline.pause(Duration.ofSeconds(1));
        }
        Arrival arrival = new Arrival(
                told,
                Topic.read(scene.addresses().kafka(), "tandem.sales.events"),
                desk.number("select count(*) from sold_deal where outcome = 'won'"),
                desk.number(TAKEN),
                desk.number(INCOMPLETE),
                scene.sales().number("select count(*) from outbox_event"));
        scene.say("the desk knows %,d won deals of %,d".formatted(arrival.known, told));
        return arrival;
    }

    /** Every event is on the topic in order, and had its effect once. */
    boolean right() {
        return topic.events() == told
                && topic.outOfOrder() == 0
                && known == told
                && taken == told
                && incomplete == 0
                && left == 0;
    }

    ObjectNode on(ObjectNode figures) {
        return figures.put("events_told", told)
                .put("events_on_topic", topic.events())
                .put("sent_again", topic.repeated())
                .put("out_of_order", topic.outOfOrder())
                .put("taken_in_once", taken)
                .put("deals_known", known)
                .put("customers_with_gaps", incomplete);
    }
}
