package tandem.exchange.webhooks.endpoints;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set about endpoints. */
@ConfigMapping(prefix = "tandem.webhooks.endpoints")
interface WebhooksConfig {

    /** The most endpoints of one partner. */
    @WithDefault("50")
    int perPartner();
}
