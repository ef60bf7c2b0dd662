package tandem.exchange.peer;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The other side was asked and gave no usable answer. */
public final class PeerFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private PeerFailure(String message, boolean passing, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** It may answer later: it is away, slow or busy. */
    static PeerFailure passing(String message, @Nullable Throwable cause) {
        return new PeerFailure(message, true, cause);
    }

    /** It will answer the same again: it refuses, or speaks another language. */
    static PeerFailure lasting(String message, @Nullable Throwable cause) {
        return new PeerFailure(message, false, cause);
    }

    /** Whether asking again later may help. */
    public boolean mayBeRetried() {
        return passing;
    }
}
