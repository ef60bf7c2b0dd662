package tandem.exchange.imports.files;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;

/** The lines of a text in bounded memory, numbered from 1; lines that were read too far can be given back. */
final class Lines {

    /** Characters of the longest line. */
    static final int LONGEST = 32_768;

    private final Reader text;
    private final char[] buffer = new char[16_384];
    private final Deque<String> givenBack = new ArrayDeque<>();
    private int position;
    private int filled;
    private boolean afterReturn;
    private long read;

    Lines(Reader text) {
        this.text = text;
    }

    /** The number of the line that {@link #next} gave last. */
    long number() {
        return read - givenBack.size();
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        if (!givenBack.isEmpty()) {
            return givenBack.pop();
        }
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (fill()) {
            char c = buffer[position++];
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            any = true;
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                break;
            }
            if (line.length() == LONGEST) {
                throw new Refusal(FileReason.LINE_TOO_LONG)
                        .with("line", read + 1)
                        .with("limit", LONGEST);
            }
            line.append(c);
        }
        if (!any) {
            return null;
        }
        read++;
        return line.toString();
    }

    /** Gives lines back that were read after the one that counts, in their order. */
    void giveBack(List<String> lines) {
        lines.reversed().forEach(givenBack::push);
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            filled = text.read(buffer);
            position = 0;
        }
        return filled > 0;
    }
}
