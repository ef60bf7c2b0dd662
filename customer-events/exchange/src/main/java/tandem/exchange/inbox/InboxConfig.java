package tandem.exchange.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about taking events in. */
@ConfigMapping(prefix = "tandem.exchange.inbox")
interface InboxConfig {

    /** How long ago everything on the topic was last known to be taken in before answers say that they are stale. */
    @WithDefault("30s")
    Duration staleAfter();

    /** How long a consumer may stand still before a backlog until it asks to be restarted. */
    @WithDefault("120s")
    Duration stuckAfter();

    /** How often the backlog is looked at. */
    @WithDefault("2s")
    String lookEvery();
}
