package tandem.exchange.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long published events are kept, each of them. */
@ConfigMapping(prefix = "tandem.exchange.journal")
interface JournalRetention {

    /** Whole months that ended longer ago are dropped; of each subject the newest events remain in a snapshot. */
    @WithDefault("400d")
    Duration keep();
}
