package tandem.exchange.imports;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A query parameter that an upload of one kind may carry.
 *
 * @param acceptedForms what a value has to look like, in words
 */
public record Parameter(String name, String acceptedForms, Predicate<String> accepts) {

    /** A parameter whose value is one of these. */
    public static Parameter oneOf(String name, Collection<String> values) {
        return new Parameter(name, String.join(", ", values), Set.copyOf(values)::contains);
    }
}
