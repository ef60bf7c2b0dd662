package tandem.faults.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tandem.faults.injection.FaultKind;

/**
 * What decides a run.
 *
 * @param seed of the load and the faults
 * @param length of load and faults together; healing and checks come after it
 * @param rate requests a second of all clients together
 * @param kinds of fault to choose from
 * @param services the folder that holds {@code sales-service/target/quarkus-app} and the other
 * @param folder where runs keep their stack and what failed
 * @param bound how long recovering may take
 * @param patience how long it is waited for, so that late can be told from never
 */
public record RunOptions(
        long seed,
        Duration length,
        int clients,
        double rate,
        List<FaultKind> kinds,
        Path services,
        Path folder,
        Duration bound,
        Duration patience) {

    public RunOptions {
        kinds = List.copyOf(kinds);
    }

    /** In words, as they can be given again. */
    public String text() {
        return "seed %d, %.1f minutes, %d clients, %.0f requests a second, recovery within %d s, kinds %s"
                .formatted(
                        seed,
                        minutes(),
                        clients,
                        rate,
                        bound.toSeconds(),
                        kinds.stream().map(FaultKind::code).collect(Collectors.joining(",")));
    }

    double minutes() {
        return length.toMillis() / 60_000.0;
    }
}
