package tandem.local;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** Lines for the person at the terminal, each with the seconds since the beginning. */
final class Progress implements Consumer<String> {

    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final long begin = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begin) / NANOS, line);
        out.flush();
    }
}
