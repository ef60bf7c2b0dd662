package tandem.exchange.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rebuilds go about it. */
@ConfigMapping(prefix = "tandem.exchange.rebuild")
interface RebuildConfig {

    /** Whether this replica does the work of rebuilds; a test steps them by hand. */
    @WithDefault("true")
    boolean runs();

    /** How often a replica looks for work. */
    @WithDefault("1s")
    Duration pollEvery();

    /** Events of one page of the other side's journal, 1 to 1,000, applied in one transaction. */
    @WithDefault("1000")
    int pageEvents();

    /**
     * How long differences are given to vanish by themselves before they are reported: longer than the other side's relay
     * can hold back from the journal what it has published, 10 s for an answer of the broker and 20 s while frozen.
     */
    @WithDefault("35s")
    Duration settleFor();

    /** How long the swap waits for readers, who meanwhile wait for it. */
    @WithDefault("300ms")
    Duration lockTimeout();

    /** The longest pause after a failure; the first is a second. */
    @WithDefault("30s")
    Duration longestPause();

    /**
     * Failures in a row after which a rebuild is given up: some half an hour without the other side. Readers who keep the
     * tables locked, or a database that is away, are waited for without end.
     */
    @WithDefault("60")
    int mostAttempts();
}
