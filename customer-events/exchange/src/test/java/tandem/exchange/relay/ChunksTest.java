package tandem.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.exchange.journal.keeping.OutboxKey;
import tandem.exchange.journal.keeping.StoredEvent;
import tandem.exchange.wire.EventAttributes;

class ChunksTest {

    @Test
    void a_chunk_is_never_larger_than_half_a_batch_and_keeps_the_order() {
        List<OutboxRow> rows =
                IntStream.range(0, 2_000).mapToObj(id -> row(id, 1_000)).toList();

        List<List<OutboxRow>> chunks = Chunks.of(rows);

        assertThat(chunks).allSatisfy(chunk -> assertThat(bytes(chunk)).isLessThanOrEqualTo(Chunks.MAX_BYTES));
        assertThat(chunks).hasSize(10);
        assertThat(chunks.stream().flatMap(List::stream)).isEqualTo(rows);
    }

    @Test
    void a_large_event_goes_alone() {
        List<List<OutboxRow>> chunks =
                Chunks.of(List.of(row(1, 10), row(2, Chunks.LARGE_BYTES), row(3, 10), row(4, 10)));

        assertThat(chunks).extracting(List::size).containsExactly(1, 1, 2);
    }

    @Test
    void nothing_makes_no_chunk() {
        assertThat(Chunks.of(List.of())).isEmpty();
    }

    private static int bytes(List<OutboxRow> chunk) {
        return chunk.stream().mapToInt(OutboxRow::bytes).sum();
    }

    private static OutboxRow row(long id, int bytes) {
        EventAttributes attributes = new EventAttributes(
                UUID.randomUUID(),
                "/service-desk",
                "tandem.desk.TicketOpened.v1",
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                1,
                1,
                null,
                null,
                null,
                null);
        return new OutboxRow(new OutboxKey((short) 0, id), new StoredEvent("topic", attributes, new byte[bytes]), 0);
    }
}
