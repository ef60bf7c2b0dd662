package tandem.exchange.imports;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A row that cannot be taken in, with what its sender needs to mend it. */
public final class RowRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String column;
    private final @Nullable String value;
    private final String code;
    private final String acceptedForms;

    /**
     * @param column the column at fault, or null when it is the row as a whole
     * @param value what stood there
     * @param code the stable reason in snake_case, such as {@code unknown_product}
     * @param reason the reason in words
     * @param acceptedForms what would be taken, such as a date pattern or a list of names; may be empty
     */
    public RowRefused(
            @Nullable String column, @Nullable String value, String code, String reason, String acceptedForms) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
        this.code = code;
        this.acceptedForms = acceptedForms;
    }

    public @Nullable String column() {
        return column;
    }

    public @Nullable String value() {
        return value;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String acceptedForms() {
        return acceptedForms;
    }
}
