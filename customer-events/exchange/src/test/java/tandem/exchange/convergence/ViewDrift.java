package tandem.exchange.convergence;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.events.CustomerSnapshot;
import tandem.events.Side;
import tandem.events.TicketOpened;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.time.Ids;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.EventJson;

/** Fills a sample view and the journal that it comes from, and lets the view drift. */
@Singleton
public class ViewDrift {

    private static final Instant OPENED = Instant.parse("2026-03-01T09:00:00Z");

    private final SampleRows rows;
    private final EventJson json;

    ViewDrift(SampleRows rows, EventJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** A customer with that many subjects, of whom the view has taken in everything; their events stand in the journal. */
    public List<UUID> customer(UUID customer, int subjects, TestPeerJournal journal) {
        List<UUID> all = new ArrayList<>();
        for (int sequence = 1; sequence <= subjects; sequence++) {
            UUID subject = Ids.next();
            all.add(subject);
            rows.put(Side.DESK, customer, subject, "T-" + sequence, "1", OPENED.toString());
            publish(customer, subject, sequence, journal);
        }
        rows.taken(customer, "{[1," + (subjects + 1) + ")}");
        return all;
    }

    public void publish(UUID customer, UUID subject, int sequence, TestPeerJournal journal) {
        CustomerSnapshot somebody = new CustomerSnapshot(customer, "Somebody", "person", null, null);
        TicketOpened opened = new TicketOpened(subject, "T-" + sequence, somebody, "inquiry", "phone", null, OPENED);
        journal.publish(
                new EventAttributes(
                        Ids.next(),
                        Side.DESK.source(),
                        opened.type().ceType(),
                        subject,
                        customer,
                        OPENED,
                        OPENED,
                        sequence,
                        1,
                        0,
                        opened.type().dataSchema(),
                        null,
                        null,
                        null),
                json.encode(opened));
    }

    /** The line of such a subject. */
    public static String line(int sequence) {
        return "{\"at\": \"2026-03-01T09:00:00.000000Z\", \"name\": \"T-" + sequence
                + "\", \"parts\": [], \"amount\": \"1\"}";
    }

    public void changeAmount(UUID subject) {
        rows.run("update sample_fact set amount = 1.01 where subject = ?", subject);
    }

    /** Events that were never taken in, although later ones were. */
    public void missed(UUID customer, String numbers) {
        rows.run(
                "update stream_position set received = received - ?::int8multirange where customer_id = ?",
                numbers,
                customer);
    }

    public void delete(UUID subject) {
        rows.run("delete from sample_fact where subject = ?", subject);
    }

    public UUID addExtra(UUID customer) {
        UUID extra = Ids.next();
        rows.put(Side.DESK, customer, extra, "nobody told of it", "5", OPENED.toString());
        return extra;
    }

    /** The view takes in one more. */
    public void takeIn(UUID customer, UUID subject, int sequence) {
        rows.put(Side.DESK, customer, subject, "T-" + sequence, "1", OPENED.toString());
        rows.run(
                "update stream_position set received = received + ?::int8multirange where customer_id = ?",
                "{[" + sequence + "," + (sequence + 1) + ")}",
                customer);
    }
}
