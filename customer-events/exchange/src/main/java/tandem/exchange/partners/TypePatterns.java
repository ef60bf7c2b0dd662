package tandem.exchange.partners;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A choice of event types: whole names such as {@code tandem.sales.DealClosed.v1}, or names in which {@code *} stands for
 * any characters.
 *
 * @param patterns in the order of their names, each once; none chooses nothing
 */
public record TypePatterns(List<String> patterns) {

    /** Chooses every type, also those that this version does not know. */
    public static final TypePatterns ALL = new TypePatterns(List.of("*"));

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.*]{1,100}");
    private static final Pattern STARS = Pattern.compile("\\*+");
    private static final int NOWHERE = -1;

    public TypePatterns {
        patterns = List.copyOf(new TreeSet<>(patterns));
    }

    /** The choice that these patterns make together. */
    public static TypePatterns of(Collection<String> patterns) {
        return new TypePatterns(List.copyOf(patterns));
    }

    /** Reads what {@link #stored()} gave. */
    public static TypePatterns stored(String text) {
        return text.isEmpty() ? new TypePatterns(List.of()) : new TypePatterns(List.of(text.split(" ")));
    }

    /** As one text without line breaks. */
    public String stored() {
        return String.join(" ", patterns);
    }

    /** Whether it chooses this {@code ce_type}. */
    public boolean match(String type) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    /** Whether no type is left out, whatever types there come to be. */
    public boolean matchAll() {
        return patterns.stream().anyMatch(pattern -> STARS.matcher(pattern).matches());
    }

    /** As patterns of SQL's {@code like}, of which an event's type fits one; no choice is a pattern that nothing fits. */
    public List<String> likes() {
        List<String> likes = patterns.stream()
                .filter(TypePatterns::isOne)
                .map(pattern -> STARS.matcher(pattern).replaceAll("%"))
                .toList();
        return likes.isEmpty() ? List.of("") : likes;
    }

    /** The same question, for who asks it often. */
    public Predicate<String> matcher() {
        List<String[]> parted = patterns.stream()
                .filter(TypePatterns::isOne)
                .map(TypePatterns::parted)
                .toList();
        return type -> parted.stream().anyMatch(parts -> fit(parts, type));
    }

    /** Whether a single pattern chooses this {@code ce_type}; one that is no pattern chooses nothing. */
    public static boolean matches(String pattern, String type) {
        return isOne(pattern) && fit(parted(pattern), type);
    }

    private static boolean isOne(String pattern) {
        return WORD.matcher(pattern).matches();
    }

    /** What stands before, between and behind its stars. */
    private static String[] parted(String pattern) {
        return STARS.split(pattern, -1);
    }

    /** Looks at each part once, so that no choice of stars takes long. */
    private static boolean fit(String[] parts, String type) {
        String last = parts[parts.length - 1];
        if (parts.length == 1) {
            return type.equals(last);
        }
        int reached = type.startsWith(parts[0]) ? parts[0].length() : NOWHERE;
        for (int part = 1; part < parts.length - 1 && reached != NOWHERE; part++) {
            int found = type.indexOf(parts[part], reached);
            reached = found == NOWHERE ? NOWHERE : found + parts[part].length();
        }
        return reached != NOWHERE && type.length() - last.length() >= reached && type.endsWith(last);
    }
}
