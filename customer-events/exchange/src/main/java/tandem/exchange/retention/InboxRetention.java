package tandem.exchange.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is remembered that an event was taken in. */
@ConfigMapping(prefix = "tandem.exchange.inbox")
interface InboxRetention {

    /** Topics keep events for 30 days, and a restored broker or a replayed letter may bring them later still. */
    Duration SHORTEST = Duration.ofDays(37);

    /** At least 37 days. */
    @WithDefault("45d")
    Duration keep();
}
