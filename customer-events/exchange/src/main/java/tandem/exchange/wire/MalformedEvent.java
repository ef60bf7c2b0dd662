package tandem.exchange.wire;

import org.jspecify.annotations.Nullable;

/** A record that breaks the contract: it will never be readable, so trying again helps nothing. */
public class MalformedEvent extends RuntimeException {

    MalformedEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
