package tandem.exchange.problems;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a request; a problem names all of them.
 *
 * @param place where {@code name} is to be looked for
 * @param name a JSON pointer, a parameter or a header
 * @param reason what is wrong; gives code and words
 * @param parameters named parameters of the words
 * @param detail the words themselves, where they do not come from the reason's bundle
 */
public record Fault(
        Place place,
        String name,
        Reason reason,
        Map<String, Object> parameters,
        @Nullable String detail) {

    static final Comparator<Fault> BY_NAME = Comparator.comparing(Fault::name)
            .thenComparing(fault -> fault.reason().code());

    /** A fault in the words of its reason. */
    public static Fault of(Place place, String name, Reason reason) {
        return new Fault(place, name, reason, Map.of(), null);
    }

    /** A fault in the words of its reason, which have one parameter. */
    public static Fault of(Place place, String name, Reason reason, String parameter, Object value) {
        return new Fault(place, name, reason, Map.of(parameter, value), null);
    }
}
