package tandem.exchange.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long published events are kept, each of them. */
@ConfigMapping(prefix = "tandem.exchange.journal")
interface JournalRetention {

    /** Partners may recover what was recorded in the past 90 days, and that takes its time. */
    Duration SHORTEST = Duration.ofDays(92);

    /** At least 92 days. Whole months that ended longer ago are dropped; of each subject the newest events remain in a snapshot. */
    @WithDefault("400d")
    Duration keep();
}
