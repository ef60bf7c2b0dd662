package tandem.faults.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What of a stream is forwarded at once. */
public enum Pieces {
    /** Whatever has come. */
    BYTES {
        @Override
        byte @Nullable [] next(DataInputStream in) throws IOException {
            byte[] piece = new byte[MOST_BYTES];
            int length = in.read(piece);
            return length < 0 ? null : Arrays.copyOf(piece, length);
        }
    },

    /** Whole requests and answers of Kafka's protocol: four bytes of length, then so many. */
    KAFKA_MESSAGES {
        @Override
        byte @Nullable [] next(DataInputStream in) throws IOException {
            byte[] length = in.readNBytes(Integer.BYTES);
            if (length.length < Integer.BYTES) {
                return null;
            }
            int bytes = ByteBuffer.wrap(length).getInt();
            if (bytes < 0 || bytes > MOST_MESSAGE) {
                throw new IOException("no message has " + bytes + " bytes");
            }
            byte[] piece = Arrays.copyOf(length, Integer.BYTES + bytes);
            in.readFully(piece, Integer.BYTES, bytes);
            return piece;
        }
    };

    private static final int MOST_BYTES = 16_384;
    private static final int MOST_MESSAGE = 100_000_000;

    /** Waits for the next piece; null when the stream has ended. */
    abstract byte @Nullable [] next(DataInputStream in) throws IOException;
}
