package tandem.exchange.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the other side is. */
@ConfigMapping(prefix = "tandem.exchange.peer")
interface PeerConfig {

    /** The base address of the other service, such as {@code http://service-desk:8080}. */
    Optional<URI> url();

    /** A file with the bearer token that the other side is asked with; read for each request, since it may be renewed. */
    Optional<Path> tokenFile();

    /** How long one answer may take to its last byte. */
    @WithDefault("30s")
    Duration timeout();
}
