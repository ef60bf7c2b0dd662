package tandem.exchange.imports.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about imports. */
@ConfigMapping(prefix = "tandem.imports")
interface ImportsConfig {

    /** Rows that are taken in by one transaction. */
    @WithDefault("200")
    int batchRows();

    /** Rows of the longest file. */
    @WithDefault("500000")
    int maxRows();

    /** Files that one replica reads at the same time; more are told to come back. */
    @WithDefault("4")
    int uploadsAtOnce();

    /** How long a runner without work waits before it looks again; an upload to the same replica wakes it at once. */
    @WithDefault("1s")
    Duration pollEvery();

    /** The longest pause of a runner whose database does not answer; the first is a second. */
    @WithDefault("30s")
    Duration longestPause();

    /** How long one batch may take. */
    @WithDefault("2m")
    Duration batchTimeout();
}
