package tandem.exchange.imports.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tandem.exchange.problems.Refusal;

/** Checks a stream of bytes to be UTF-8 as it passes, and tells where it is not. */
final class Utf8 {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer rest = ByteBuffer.allocate(65_536 + 8);
    private final CharBuffer decoded = CharBuffer.allocate(65_536 + 8);
    private long passed;
    private long line = 1;

    /** Takes the next bytes, at most 65,536. */
    void check(byte[] bytes, int count) {
        rest.put(bytes, 0, count).flip();
        decode(false);
        rest.compact();
    }

    /** Takes the end: no character may be cut in half. */
    void end() {
        rest.flip();
        decode(true);
    }

    private void decode(boolean end) {
        decoded.clear();
        int start = rest.position();
        CoderResult result = decoder.decode(rest, decoded, end);
        decoded.flip();
        line += decoded.chars().filter(c -> c == '\n').count();
        passed += rest.position() - start;
        if (result.isError()) {
            throw new Refusal(FileReason.NOT_UTF_8)
                    .with("line", line)
                    .with("position", passed + 1)
                    .with("byte", "0x%02X".formatted(rest.get(rest.position())));
        }
    }
}
