package tandem.faults.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.events.EventHeader;
import tandem.faults.load.Poison;

/**
 * A record on a topic.
 *
 * @param digest SHA-256 of the value; empty without one
 * @param number which close or resolution its data speaks of; 1 where it speaks of neither
 * @param amount of a close; empty elsewhere
 * @param firstResponse seconds to it, told with a resolution; absent elsewhere, and while nobody has answered
 */
record Published(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        String digest,
        int number,
        String amount,
        @Nullable Long firstResponse) {

    Published {
        headers = Map.copyOf(headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String id() {
        return header(EventHeader.ID);
    }

    String customer() {
        return header(EventHeader.PARTITION_KEY);
    }

    long sequence() {
        return Long.parseLong(header(EventHeader.SEQUENCE));
    }

    long entityVersion() {
        return Long.parseLong(header(EventHeader.ENTITY_VERSION));
    }

    Change change() {
        return new Change(header(EventHeader.SUBJECT), header(EventHeader.TYPE), number);
    }

    /** Whether the harness put it there to be set aside or tolerated. */
    boolean poison() {
        return headers.containsKey(Poison.HEADER);
    }

    String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
