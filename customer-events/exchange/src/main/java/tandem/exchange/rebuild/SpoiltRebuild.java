package tandem.exchange.rebuild;

import java.io.Serial;

/** A rebuild cannot come to its end any more; the live view is as it was. */
final class SpoiltRebuild extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SpoiltRebuild(String message) {
        super(message);
    }
}
