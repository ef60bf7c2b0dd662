package tandem.exchange.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Names that a file may write a little differently: a name means what is called exactly so, or else the only one that is
 * called so after folding case, spaces and punctuation.
 *
 * @param <T> what is named
 */
public final class LooseNames<T> {

    /** How many candidates a refusal lists. */
    private static final int LISTED = 50;

    private static final Pattern DROPPED = Pattern.compile("[\\p{Z}\\p{P}\\p{C}]+");

    private final Map<String, List<T>> exact = new HashMap<>();
    private final Map<String, List<T>> folded = new HashMap<>();

    private LooseNames() {}

    public static <T> LooseNames<T> of(Collection<? extends T> things, Function<? super T, String> name) {
        LooseNames<T> names = new LooseNames<>();
        things.forEach(thing -> names.add(name.apply(thing), thing));
        return names;
    }

    private void add(String name, T thing) {
        exact.computeIfAbsent(name, key -> new ArrayList<>(1)).add(thing);
        folded.computeIfAbsent(fold(name), key -> new ArrayList<>(1)).add(thing);
    }

    /**
     * What the name in this column means.
     *
     * @throws RowRefused {@code value_missing}, {@code unknown_name} or {@code ambiguous_name}, with the names that would
     *     be taken
     */
    public Match<T> match(Row row, String column) {
        String name = row.text(column);
        List<T> found = exact.getOrDefault(name, List.of());
        if (found.size() == 1) {
            return new Match<>(found.getFirst(), false);
        }
        String key = fold(name);
        List<T> near = found.isEmpty() && !key.isEmpty() ? folded.getOrDefault(key, List.of()) : found;
        if (near.size() == 1) {
            return new Match<>(near.getFirst(), true);
        }
        throw near.isEmpty()
                ? row.refused(column, "unknown_name", "'%s' is not known".formatted(name), listed(exact.keySet()))
                : row.refused(
                        column,
                        "ambiguous_name",
                        "'%s' may mean %d of the known names".formatted(name, near.size()),
                        listed(namesFoldedTo(key)));
    }

    private List<String> namesFoldedTo(String key) {
        return exact.keySet().stream().filter(name -> fold(name).equals(key)).toList();
    }

    private static String listed(Collection<String> names) {
        String first =
                String.join("; ", new TreeSet<>(names).stream().limit(LISTED).toList());
        return names.size() > LISTED ? first + "; and " + (names.size() - LISTED) + " more" : first;
    }

    /** The name without case, spaces, punctuation and the difference of compatible letters (Unicode NFKC). */
    public static String fold(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String caseless = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(DROPPED.matcher(caseless).replaceAll(""), Normalizer.Form.NFKC);
    }

    /**
     * What a name means.
     *
     * @param loosely whether it was found only by folding, which the job counts
     */
    public record Match<T>(T value, boolean loosely) {}
}
