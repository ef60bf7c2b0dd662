package tandem.exchange.webhooks.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about recoveries. */
@ConfigMapping(prefix = "tandem.webhooks.recovery")
interface RecoveryConfig {

    /** How long after its publication an event may still be on its way into the journal; longer than a relay's pass. */
    @WithDefault("30s")
    Duration settleFor();
}
