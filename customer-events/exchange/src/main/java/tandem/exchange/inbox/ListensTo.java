package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.events.Side;

/** The side whose events this service takes in: {@code tandem.exchange.listens-to}. */
@Singleton
class ListensTo {

    private final Side side;

    ListensTo(@ConfigProperty(name = "tandem.exchange.listens-to") Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }
}
