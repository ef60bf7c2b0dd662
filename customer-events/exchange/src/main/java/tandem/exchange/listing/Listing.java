package tandem.exchange.listing;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.exchange.listing.ListQuery.Sort;
import tandem.exchange.text.ValueForm;

/**
 * What a list of entities may be filtered and sorted by; a static constant of its resource. The entity's {@code id} breaks
 * ties. A value that is missing sorts as greater than any other.
 */
public final class Listing<E> {

    /** Items on a page when nothing else is asked for. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most items that a page can have. */
    public static final int MAX_LIMIT = 200;

    private final Class<E> entity;
    private final List<Filter> filters;
    private final List<Sort> sorts;
    private final Set<String> others;

    private Listing(Class<E> entity, List<Filter> filters, List<Sort> sorts, Set<String> others) {
        this.entity = entity;
        this.filters = filters;
        this.sorts = sorts;
        this.others = others;
    }

    /** A list without filters, sorted by id. */
    public static <E> Listing<E> of(Class<E> entity) {
        return new Listing<>(entity, List.of(), List.of(new Sort("id", "id", false)), Set.of());
    }

    /**
     * Also filtered by an attribute.
     *
     * @param name in the query, snake_case
     * @param attribute of the entity, a path with dots for embedded ones
     * @param type a type that {@link ValueForm} knows, or an enum
     */
    public Listing<E> filter(String name, String attribute, Class<?> type, Op... ops) {
        Filter filter = new Filter(name, attribute, ValueForm.of(type), Set.of(ops));
        return new Listing<>(entity, append(filters, filter), sorts, others);
    }

    /**
     * Sortable by these names, both ways; the first is the default, descending with a minus before it. A name stands for
     * the attribute of the filter of that name, else for the attribute of the same name in camel case.
     */
    public Listing<E> sort(String... names) {
        List<Sort> sorts = Arrays.stream(names).map(this::sortBy).toList();
        return new Listing<>(entity, filters, sorts, others);
    }

    private Sort sortBy(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        String attribute = filters.stream()
                .filter(filter -> filter.name().equals(name))
                .map(Filter::attribute)
                .findFirst()
                .orElseGet(() -> camelCase(name));
        return new Sort(name, attribute, descending);
    }

    private static String camelCase(String name) {
        return Pattern.compile("_(.)")
                .matcher(name)
                .replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
    }

    /** Query parameters that the method reads itself. */
    public Listing<E> also(String... parameters) {
        return new Listing<>(entity, filters, sorts, Set.of(parameters));
    }

    /** One page of everything. */
    public <V> Page<V> list(UriInfo uri, EntityManager entities, Function<E, V> view) {
        return list(uri, entities, Restriction.none(), view);
    }

    /**
     * One page of what the caller may see.
     *
     * @throws tandem.exchange.problems.Refusal 400 naming every parameter that is unknown or cannot be read
     */
    public <V> Page<V> list(UriInfo uri, EntityManager entities, Restriction visible, Function<E, V> view) {
        ListQuery query = new ListQueryReader(this, uri.getQueryParameters()).read();
        return new ListPages<>(entity, entities, query, visible).page(view);
    }

    /** Every query parameter that filters, with the values that it takes where they are few. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        filters.forEach(filter -> filter.ops().stream()
                .sorted()
                .forEach(op -> parameters.put(
                        filter.parameter(op),
                        op == Op.IN ? List.of() : filter.form(op).choices())));
        return parameters;
    }

    /** Every order that may be asked for, the default first. */
    public List<String> orders() {
        return sorts.stream()
                .flatMap(sort -> sort.descending()
                        ? Stream.of("-" + sort.name(), sort.name())
                        : Stream.of(sort.name(), "-" + sort.name()))
                .toList();
    }

    List<Filter> filters() {
        return filters;
    }

    /** What may be sorted by; never empty, the default first. */
    List<Sort> sorts() {
        return sorts;
    }

    Set<String> others() {
        return others;
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
