package tandem.exchange.convergence.checks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about checks. */
@ConfigMapping(prefix = "tandem.exchange.convergence")
interface ConvergenceConfig {

    /** How often a check begins by itself where the other side is known; 0 for never. */
    @WithDefault("24h")
    Duration every();

    /** How long events may be on their way before their customer is reported as behind. */
    @WithDefault("30s")
    Duration catchUp();

    /** How long a check waits for an other side that does not answer before it fails. */
    @WithDefault("60s")
    Duration patience();

    /** How long a runner without work waits before it looks again; a request to the same replica wakes it at once. */
    @WithDefault("1s")
    Duration pollEvery();

    /** How long the other side may take for the digests of all that it ever told of: it reads every row. */
    @WithDefault("4m")
    Duration digestsTimeout();

    /** How long one step may take; longer than both sides' digests of everything. */
    @WithDefault("10m")
    Duration stepTimeout();
}
