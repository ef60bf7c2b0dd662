package tandem.exchange.idempotency;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/**
 * A key, which belongs to the caller that made it up.
 *
 * @param caller the token's subject
 * @param text 1 to 255 printable ASCII characters
 */
record IdempotencyKey(String caller, String text) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    IdempotencyKey {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal(RequestReason.INVALID_HEADER).with(Fault.of(Place.HEADER, HEADER, FaultReason.NOT_A_KEY));
        }
    }

    /** The number of the advisory lock that is held while a request with this key is at work. */
    long lock() {
        return ByteBuffer.wrap(Digest.of("idempotency", caller, text)).getLong();
    }
}
