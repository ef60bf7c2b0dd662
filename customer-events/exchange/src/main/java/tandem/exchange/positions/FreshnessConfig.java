package tandem.exchange.positions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about how old views may be. */
@ConfigMapping(prefix = "tandem.exchange.inbox")
public interface FreshnessConfig {

    /** How long ago everything on the topic was last known to be taken in before answers say that they are stale. */
    @WithDefault("30s")
    Duration staleAfter();

    /** How often the backlog is looked at. */
    @WithDefault("2s")
    String lookEvery();
}
