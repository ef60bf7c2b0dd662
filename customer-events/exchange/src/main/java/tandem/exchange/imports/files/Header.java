package tandem.exchange.imports.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.exchange.imports.Column;
import tandem.exchange.problems.Refusal;

/** The first line of a file, held against the columns that a file of its kind has. */
final class Header {

    private Header() {}

    /** The names in their order, or a refusal that tells all that is wrong with them at once. */
    static List<String> checked(List<String> fields, List<Column> columns) {
        List<String> names = fields.stream().map(String::strip).toList();
        Set<String> known = columns.stream().map(Column::name).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> missing = columns.stream()
                .filter(Column::required)
                .map(Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> seen = new LinkedHashSet<>();
        Set<String> duplicate = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String name : names) {
            missing.remove(name);
            if (!seen.add(name)) {
                duplicate.add(name);
            }
            if (!known.contains(name)) {
                unknown.add(name);
            }
        }
        if (missing.isEmpty() && duplicate.isEmpty() && unknown.isEmpty()) {
            return names;
        }
        throw new Refusal(FileReason.HEADER_BROKEN)
                .with("missing", shown(missing))
                .with("unknown", shown(unknown))
                .with("duplicate", shown(duplicate))
                .with("columns", known);
    }

    private static List<String> shown(Set<String> names) {
        return names.stream().limit(50).map(Header::shown).toList();
    }

    private static String shown(String name) {
        String clean = Texts.storable(name.isEmpty() ? "''" : name);
        return clean.length() > 100 ? clean.substring(0, 100) + "…" : clean;
    }
}
