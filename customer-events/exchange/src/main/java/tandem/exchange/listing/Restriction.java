package tandem.exchange.listing;

import java.util.Map;

/**
 * What a caller may see of a list, whatever is asked for.
 *
 * @param hql a condition on the entity, whose alias is {@code e}, as in {@code e.owner = :owner}
 * @param parameters its named parameters
 */
public record Restriction(String hql, Map<String, Object> parameters) {

    private static final Restriction NONE = new Restriction("", Map.of());

    public Restriction {
        parameters = Map.copyOf(parameters);
    }

    /** Everything may be seen. */
    public static Restriction none() {
        return NONE;
    }

    /** Only what meets the condition may be seen. */
    public static Restriction where(String hql, Map<String, Object> parameters) {
        return new Restriction(hql, parameters);
    }

    boolean restricts() {
        return !hql.isEmpty();
    }
}
