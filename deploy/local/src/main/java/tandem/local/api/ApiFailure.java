package tandem.local.api;

/** A service could not be reached, or did not answer as it promises; the message shows the call and the answer. */
public final class ApiFailure extends RuntimeException {

    public ApiFailure(String message) {
        super(message);
    }

    public ApiFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
