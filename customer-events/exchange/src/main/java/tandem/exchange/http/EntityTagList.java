package tandem.exchange.http;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tags of {@code If-Match} or {@code If-None-Match} (RFC 9110, 8.8.3), or {@code *} for any. */
record EntityTagList(boolean any, Set<String> strong, Set<String> weak) {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final Pattern LIST = Pattern.compile("\\s*%1$s(\\s*,\\s*%1$s)*\\s*".formatted(TAG.pattern()));

    /** The tags of a header that keeps the grammar; empty where it does not. */
    static Optional<EntityTagList> read(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTagList(true, Set.of(), Set.of()));
        }
        if (!LIST.matcher(header).matches()) {
            return Optional.empty();
        }
        return Optional.of(new EntityTagList(false, tags(header, false), tags(header, true)));
    }

    /** The tags of a header; one that breaks the grammar names none. */
    static EntityTagList parse(String header) {
        return read(header).orElseGet(() -> new EntityTagList(false, Set.of(), Set.of()));
    }

    private static Set<String> tags(String header, boolean weak) {
        return TAG.matcher(header)
                .results()
                .filter(tag -> weak == (tag.group(1) != null))
                .map(tag -> tag.group(2))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(String tag) {
        return any || strong.contains(tag);
    }

    boolean holdsWeakly(String tag) {
        return holds(tag) || weak.contains(tag);
    }
}
