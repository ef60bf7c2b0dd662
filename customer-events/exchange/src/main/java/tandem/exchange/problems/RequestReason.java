package tandem.exchange.problems;

import java.util.Optional;

/** Why the exchange itself refuses a request, before or beside any rule of the business. */
public enum RequestReason implements Reason {
    INVALID_REQUEST(400),
    MALFORMED_JSON(400),
    BODY_MISSING(400),
    NESTED_TOO_DEEPLY(400),
    UNKNOWN_PARAMETERS(400),
    INVALID_PARAMETERS(400),
    INVALID_CURSOR(400),
    INVALID_TEXT(400),
    INVALID_HEADER(400),
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    CHANGED_MEANWHILE(409),
    IDEMPOTENCY_KEY_IN_PROGRESS(409),
    VERSION_STALE(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private final int status;

    RequestReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** What a bare status of HTTP means here; empty for one that should not have come about. */
    static Optional<RequestReason> ofStatus(int status) {
        return switch (status) {
            case 400 -> Optional.of(BAD_REQUEST);
            case 401 -> Optional.of(UNAUTHENTICATED);
            case 403 -> Optional.of(FORBIDDEN);
            case 404 -> Optional.of(NOT_FOUND);
            case 405 -> Optional.of(METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(NOT_ACCEPTABLE);
            case 413 -> Optional.of(BODY_TOO_LARGE);
            case 415 -> Optional.of(UNSUPPORTED_MEDIA_TYPE);
            default -> Optional.empty();
        };
    }
}
