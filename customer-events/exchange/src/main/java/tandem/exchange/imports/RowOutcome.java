package tandem.exchange.imports;

import java.util.List;
import java.util.stream.Stream;

/**
 * What taking a row in has done.
 *
 * @param notes causes worth counting, such as {@code product_matched_loosely}, in the order they were met
 */
public record RowOutcome(Effect effect, List<String> notes) {

    /** How the row left the records of the service. */
    public enum Effect {
        /** Something is there that was not. */
        CREATED,
        /** Something that was there is different now. */
        CHANGED,
        /** All of it was there already. */
        UNCHANGED
    }

    public RowOutcome {
        notes = List.copyOf(notes);
    }

    public static RowOutcome created() {
        return new RowOutcome(Effect.CREATED, List.of());
    }

    public static RowOutcome changed() {
        return new RowOutcome(Effect.CHANGED, List.of());
    }

    public static RowOutcome unchanged() {
        return new RowOutcome(Effect.UNCHANGED, List.of());
    }

    /** The same outcome with one more cause, in snake_case; the job counts rows by cause. */
    public RowOutcome note(String cause) {
        return new RowOutcome(
                effect, Stream.concat(notes.stream(), Stream.of(cause)).toList());
    }
}
