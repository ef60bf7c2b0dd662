package tandem.faults.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tandem.faults.injection.FaultKind;

/**
 * A planted mistake.
 *
 * @param name as in options and output
 * @param source the file to change, below the checkout
 * @param seconds of load and faults under which it must show
 * @param kinds of those faults
 * @param shows the invariants of which at least one must be seen broken
 */
public record Mutant(
        String name, String source, List<Edit> edits, int seconds, List<FaultKind> kinds, Set<String> shows) {

    private static final String ROOT = "src/main/java/";

    public Mutant {
        edits = List.copyOf(edits);
        kinds = List.copyOf(kinds);
        shows = Set.copyOf(shows);
    }

    static Mutant of(String name, String source) {
        return new Mutant(name, source, List.of(), 0, List.of(), Set.of());
    }

    Mutant with(String find, String replacement) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(new Edit(find, replacement));
        return new Mutant(name, source, more, seconds, kinds, shows);
    }

    Mutant under(int load, FaultKind... faults) {
        return new Mutant(name, source, edits, load, List.of(faults), shows);
    }

    Mutant showing(String... invariants) {
        return new Mutant(name, source, edits, seconds, kinds, Set.of(invariants));
    }

    /** The class that the file holds, as in {@code tandem/exchange/relay/Pass}. */
    String className() {
        return source.substring(source.indexOf(ROOT) + ROOT.length(), source.length() - ".java".length());
    }

    /** The file's text with the mistake in it. */
    String spoiled(String text) {
        String spoiled = text;
        for (Edit edit : edits) {
            spoiled = edit.in(spoiled, source);
        }
        return spoiled;
    }
}
