package tandem.exchange.relay;

import java.util.ArrayList;
import java.util.List;

/**
 * What is sent at once: at most 450 KB, so that the part of each partition fits into one record batch, which is appended
 * whole or not at all. A large event goes alone, since the producer splits a batch that a broker finds too large, and the
 * parts behind a refused one would be appended before it.
 */
final class Chunks {

    static final int MAX_BYTES = 450_000;
    static final int LARGE_BYTES = 64_000;

    private Chunks() {}

    static List<List<OutboxRow>> of(List<OutboxRow> rows) {
        List<List<OutboxRow>> chunks = new ArrayList<>();
        List<OutboxRow> chunk = new ArrayList<>();
        int bytes = 0;
        for (OutboxRow row : rows) {
            int limit = row.bytes() > LARGE_BYTES ? 0 : MAX_BYTES - row.bytes();
            if (!chunk.isEmpty() && bytes > limit) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                bytes = 0;
            }
            chunk.add(row);
            bytes += limit == 0 ? MAX_BYTES : row.bytes();
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }
}
