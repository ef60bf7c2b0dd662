package tandem.exchange.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about streams. */
@ConfigMapping(prefix = "tandem.exchange.stream")
interface StreamConfig {

    /** The most readers of one replica. */
    @WithDefault("200")
    int readers();

    /** The most streams of one caller on one replica. */
    @WithDefault("20")
    int readersPerCaller();

    /** How long nothing is sent before a comment keeps the connection open. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a reader may take nothing before it is cut. */
    @WithDefault("30s")
    Duration patience();

    /** How often the end of the journal is looked at while there are readers, and so how late an event may come. */
    @WithDefault("250ms")
    Duration lookEvery();
}
