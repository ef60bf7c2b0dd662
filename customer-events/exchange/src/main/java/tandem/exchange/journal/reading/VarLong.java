package tandem.exchange.journal.reading;

import java.nio.ByteBuffer;

/** Numbers from 0 on in as few bytes as they take: seven bits in each, the lowest first (LEB128). */
final class VarLong {

    static final int MOST_BYTES = 10;

    private VarLong() {}

    static void write(ByteBuffer to, long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            to.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    static long read(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = from.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                break;
            }
        }
        return number;
    }
}
