package tandem.exchange.time;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids that the application makes: UUID version 7 (RFC 9562), rising with time, so that indexes stay dense. */
public final class Ids {

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
