package tandem.exchange.wire;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.events.Side;

/** The side whose events this service takes in: {@code tandem.exchange.listens-to}. */
@Singleton
public class ListensTo {

    private final Side side;

    public ListensTo(@ConfigProperty(name = "tandem.exchange.listens-to") Side side) {
        this.side = side;
    }

    /** Whose events they are. */
    public Side side() {
        return side;
    }
}
