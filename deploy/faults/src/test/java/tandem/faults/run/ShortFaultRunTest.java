package tandem.faults.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.faults.check.Checks;
import tandem.faults.injection.FaultKind;

/** A run as {@code ./tandem faults} makes it, so short that it belongs to every build; the long ones are by command. */
class ShortFaultRunTest {

    private static final Path HOME = Path.of("../..");

    @Test
    void nothing_is_lost_and_nothing_happens_twice() throws InterruptedException {
        assumeTrue(
                Files.exists(HOME.resolve("sales-service/target/quarkus-app/quarkus-run.jar"))
                        && Files.exists(HOME.resolve("service-desk/target/quarkus-app/quarkus-run.jar")),
                "left out: the services are not packaged; mvn verify, or ./tandem test, packages them first");
        RunOptions options = new RunOptions(
                3,
                Duration.ofSeconds(30),
                6,
                20,
                List.of(
                        FaultKind.KILL_SERVICE,
                        FaultKind.HOLD_BROKER,
                        FaultKind.BREAK_DATABASE,
                        FaultKind.BREAK_BROKER,
                        FaultKind.REDELIVER,
                        FaultKind.POISON),
                HOME,
                Path.of("target/test-run"),
                Duration.ofSeconds(90),
                Duration.ofMinutes(3));

        RunResult result = new FaultRun(options, System.out::println).run(false);

        assertThat(result.violations().stream()
                        .filter(violation -> !violation.what().equals(Checks.NEVER_ACCEPTED)))
                .isEmpty();
        assertThat(result.operations()).isGreaterThan(50);
        assertThat(result.faults()).isNotEmpty();
    }
}
