package tandem.faults.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * Finds where a client of PostgreSQL asks to commit. A driver names the statement when it first sends it and only binds it
 * by that name from then on, so everything that one connection sends must be shown to it.
 */
final class Commits {

    private static final String TEXT = "\0COMMIT\0";

    /** Length, portal, and three counts that are 0: of a bind without parameters. */
    private static final int BIND_BESIDES_THE_NAME = 4 + 1 + 1 + 3 * 2;

    private @Nullable String bound;

    /** Whether this piece of what the client sends holds the request to commit. */
    boolean in(byte[] piece) {
        String text = new String(piece, ISO_8859_1);
        int parsed = text.indexOf(TEXT);
        if (parsed >= 0) {
            bound = bind(nameBefore(text, parsed));
            return true;
        }
        String again = bound;
        return again != null && text.contains(again);
    }

    private static String nameBefore(String text, int end) {
        int begin = end;
        while (begin > 0 && isOfAName(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end);
    }

    private static boolean isOfAName(char letter) {
        return letter == '_' || letter < 128 && Character.isLetterOrDigit(letter);
    }

    /** As the protocol has it: its letter, its length, the portal without a name, the statement's name. */
    private static @Nullable String bind(String name) {
        return name.isEmpty() ? null : "B\0\0\0" + (char) (BIND_BESIDES_THE_NAME + name.length()) + "\0" + name + "\0";
    }
}
