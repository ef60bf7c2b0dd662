package tandem.exchange.deadletters;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** How headers are kept in a column: as JSON, names as they are, values in base64, all of them in their order. */
final class KeptHeaders {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    private KeptHeaders() {}

    record Kept(String name, byte @Nullable [] value) {}

    static byte[] write(Headers headers) {
        try {
            return JSON.writeValueAsBytes(Arrays.stream(headers.toArray())
                    .map(header -> new Kept(header.key(), header.value()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("headers cannot be written", e);
        }
    }

    static List<Header> read(byte[] kept) {
        try {
            return JSON.readValue(kept, KEPT).stream()
                    .<Header>map(header -> new RecordHeader(header.name(), header.value()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("headers cannot be read", e);
        }
    }
}
