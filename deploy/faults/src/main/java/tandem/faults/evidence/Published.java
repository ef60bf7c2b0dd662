package tandem.faults.evidence;

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
public record Published(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        String digest,
        int number,
        String amount,
        @Nullable Long firstResponse) {

    public Published {
        headers = Map.copyOf(headers);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String id() {
        return header(EventHeader.ID);
    }

    public String customer() {
        return header(EventHeader.PARTITION_KEY);
    }

    public long sequence() {
        return Long.parseLong(header(EventHeader.SEQUENCE));
    }

    public long entityVersion() {
        return Long.parseLong(header(EventHeader.ENTITY_VERSION));
    }

    public Change change() {
        return new Change(header(EventHeader.SUBJECT), header(EventHeader.TYPE), number);
    }

    /** Whether the harness put it there to be set aside or tolerated. */
    public boolean poison() {
        return headers.containsKey(Poison.HEADER);
    }

    public String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
