package tandem.faults.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import tandem.events.Side;

/** Understands what comes over a stream, line by line, as a browser would; remembers the last id over all connections. */
final class ServerSentEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Side side;
    private final Consumer<Streamed> each;
    private String last;

    /** @param last to begin with */
    ServerSentEvents(Side side, String last, Consumer<Streamed> each) {
        this.side = side;
        this.last = last;
        this.each = each;
    }

    /** The last id that was seen whole. */
    String last() {
        return last;
    }

    /** Reads to the end of a connection; of an event that was cut off in the middle nothing is kept, its id neither. */
    void read(BufferedReader lines, int connection) throws IOException {
        String id = last;
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                dispatch(id, data.toString(), connection);
                data.setLength(0);
            } else if (line.startsWith("id:")) {
                id = value(line);
            } else if (line.startsWith("data:")) {
                data.append(value(line));
            }
        }
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /** What has no {@code type} tells why the stream ends. */
    private void dispatch(String id, String data, int connection) throws IOException {
        last = id;
        JsonNode event = data.isEmpty() ? JSON.nullNode() : JSON.readTree(data);
        if (event.has("type")) {
            each.accept(new Streamed(
                    side,
                    event.path("id").asText(),
                    event.path("type").asText(),
                    event.path("partitionkey").asText(),
                    event.path("sequence").asLong(),
                    connection));
        }
    }
}
