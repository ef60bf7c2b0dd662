package tandem.faults.injection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.events.EventHeader;

/** What can be wrong with a record that is none of ours. */
enum PoisonKind {
    BAD_JSON(true, "{\"deal_id\":"),
    WRONG_SCHEMA(true, "{\"deal_id\":17,\"ticket_id\":[],\"customer\":\"nobody\"}"),
    /** Small when compressed, or no broker would take it. */
    TWO_MEGABYTES(true, "\"" + "x".repeat(2 * 1024 * 1024) + "\""),
    NUL(true, "{\"text\":\"a\\u0000b\"}"),
    NULL_VALUE(true, null),
    MISSING_HEADERS(true, "{}"),
    /** A version beside those that are known: whoever does not know it passes over it. */
    UNKNOWN_MAJOR(false, "{}"),
    UNKNOWN_TYPE(false, "{}");

    private final boolean setAside;
    private final @Nullable String value;

    PoisonKind(boolean setAside, @Nullable String value) {
        this.setAside = setAside;
        this.value = value;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it must be set aside; otherwise it must be passed over. */
    boolean setAside() {
        return setAside;
    }

    byte @Nullable [] value() {
        return value == null ? null : value.getBytes(UTF_8);
    }

    /** The type that its header names, where it would rightly name another. */
    String type(String right) {
        return switch (this) {
            case UNKNOWN_MAJOR -> right.replaceFirst("\\.v\\d+$", ".v99");
            case UNKNOWN_TYPE -> right.replaceFirst("\\.\\w+\\.v\\d+$", ".SomethingNew.v1");
            case BAD_JSON, WRONG_SCHEMA, TWO_MEGABYTES, NUL, NULL_VALUE, MISSING_HEADERS -> right;
        };
    }

    boolean leavesOut(String header) {
        return this == MISSING_HEADERS
                && Arrays.asList(EventHeader.ID, EventHeader.TYPE, EventHeader.SEQUENCE)
                        .contains(header);
    }
}
