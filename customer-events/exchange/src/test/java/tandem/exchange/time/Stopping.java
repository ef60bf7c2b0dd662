package tandem.exchange.time;

import io.quarkus.runtime.ShutdownEvent;

/** Stops what listens for the end of the service, without one around it. */
public final class Stopping {

    private Stopping() {}

    public static void stop(Closing closing) {
        closing.close(new ShutdownEvent());
    }
}
