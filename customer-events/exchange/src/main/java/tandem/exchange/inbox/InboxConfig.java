package tandem.exchange.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about taking events in. */
@ConfigMapping(prefix = "tandem.exchange.inbox")
interface InboxConfig {

    /** How long a consumer may stand still before a backlog until it asks to be restarted. */
    @WithDefault("120s")
    Duration stuckAfter();
}
