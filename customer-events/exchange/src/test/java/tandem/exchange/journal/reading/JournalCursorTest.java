package tandem.exchange.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.outbox.Buckets;

class JournalCursorTest {

    private static final CursorSeal SEAL = new CursorSeal("sales-service");

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 126, 127, 128, 16_383, 16_384, 1L << 40, Long.MAX_VALUE - 1})
    void what_is_written_is_read_again_however_far_apart_the_positions_are(long highest) {
        long[] positions = LongStream.range(0, Buckets.COUNT)
                .map(bucket -> Math.max(JournalCursor.BEGINNING, highest - bucket * bucket * bucket))
                .toArray();
        positions[7] = JournalCursor.BEGINNING;

        JournalCursor read = JournalCursor.of(ByteBuffer.wrap(new JournalCursor(5, 3, 47, positions).content()));

        assertThat(read.positions()).containsExactly(positions);
        assertThat(read.mark()).isEqualTo(5);
        assertThat(read.epoch()).isEqualTo(3);
        assertThat(read.bucket()).isEqualTo(47);
    }

    @Test
    void a_cursor_of_a_journal_of_a_hundred_million_events_fits_into_a_header() {
        long[] positions = LongStream.range(0, Buckets.COUNT)
                .map(bucket -> 100_000_000 - bucket * 1_000)
                .toArray();

        assertThat(SEAL.close(new JournalCursor(5, 3, 47, positions))).hasSizeLessThan(220);
    }

    @Test
    void a_cursor_that_was_kept_since_positions_were_written_wide_still_holds() {
        ByteBuffer wide = ByteBuffer.allocate(14 + Buckets.COUNT * Long.BYTES);
        wide.put((byte) 'J').putInt(0).putLong(2).put((byte) 4);
        LongStream.range(0, Buckets.COUNT).forEach(bucket -> wide.putLong(1_000 + bucket));

        JournalCursor read = JournalCursor.of(wide.flip());

        assertThat(read.positions())
                .isEqualTo(LongStream.range(1_000, 1_000 + Buckets.COUNT).toArray());
        assertThat(read.epoch()).isEqualTo(2);
        assertThat(read.bucket()).isEqualTo(4);
    }

    @Test
    void bytes_that_are_no_cursor_are_refused() {
        byte[] genuine = JournalCursor.beginning(0).content();
        byte[] noBucket = genuine.clone();
        noBucket[13] = (byte) Buckets.COUNT;
        byte[] otherKind = genuine.clone();
        otherKind[0] = 'S';

        for (byte[] bytes : new byte[][] {
            {},
            {'K'},
            noBucket,
            otherKind,
            Arrays.copyOf(genuine, genuine.length - 1),
            Arrays.copyOf(genuine, genuine.length + 1)
        }) {
            assertThatThrownBy(() -> JournalCursor.of(ByteBuffer.wrap(bytes))).hasMessage("invalid_cursor");
        }
    }
}
