package tandem.faults.injection;

import java.time.Duration;
import java.util.Locale;

/** Times since the load began, as they are printed. */
final class Clockwork {

    private Clockwork() {}

    static String at(Duration time) {
        return String.format(
                Locale.ROOT, "%02d:%04.1f", time.toMinutes(), time.toSecondsPart() + time.toMillisPart() / 1_000.0);
    }
}
