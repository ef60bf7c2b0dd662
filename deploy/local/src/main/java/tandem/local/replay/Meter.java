package tandem.local.replay;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows how far things are: bars that move on a terminal, a line now and then elsewhere. */
final class Meter {

    private static final int WIDTH = 20;
    private static final long SELDOM = Duration.ofSeconds(5).toNanos();
    private static final String OVERWRITE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private long shown = System.nanoTime();

    Meter(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** How far one thing is. */
    record Reading(String what, int done, int of) {

        String bar() {
            int full = of == 0 ? 0 : (int) ((long) WIDTH * done / of);
            return "%s [%s%s] %s".formatted(what, "#".repeat(full), ".".repeat(WIDTH - full), count());
        }

        String count() {
            return String.format(Locale.ROOT, "%,d of %,d", done, of);
        }
    }

    void show(List<Reading> readings) {
        if (terminal) {
            out.print(OVERWRITE + readings.stream().map(Reading::bar).collect(Collectors.joining("   ")));
            out.flush();
        } else if (System.nanoTime() - shown > SELDOM) {
            shown = System.nanoTime();
            readings.forEach(reading -> out.println("  " + reading.what() + ": " + reading.count()));
            out.flush();
        }
    }

    /** A line that stays. */
    void line(String text) {
        out.println((terminal ? OVERWRITE : "") + "  " + text);
        out.flush();
    }
}
