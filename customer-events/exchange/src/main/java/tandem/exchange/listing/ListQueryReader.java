package tandem.exchange.listing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.exchange.listing.ListQuery.Condition;
import tandem.exchange.listing.ListQuery.Sort;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.text.ValueForm;

/** Reads a list's query parameters, and gathers everything that is wrong with them before it refuses. */
final class ListQueryReader {

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final String SORT = "sort";
    private static final String COUNT = "count";
    private static final int MAX_VALUES = 100;

    private final Listing<?> listing;
    private final MultivaluedMap<String, String> parameters;
    private final List<Fault> faults = new ArrayList<>();

    ListQueryReader(Listing<?> listing, MultivaluedMap<String, String> parameters) {
        this.listing = listing;
        this.parameters = parameters;
    }

    ListQuery read() {
        Set<String> unknown = unknown();
        List<Condition> conditions = conditions();
        Sort sort = sort();
        int limit = limit();
        boolean counted = one(COUNT).map(this::exact).orElse(false);
        refuseFaults(unknown);
        int mark = mark();
        return new ListQuery(conditions, sort, limit, counted, mark, cursor(mark));
    }

    /** Filters and order as the cursor is bound to them. */
    private int mark() {
        TreeMap<String, List<String>> question = new TreeMap<>(parameters);
        question.keySet().removeAll(Set.of(LIMIT, CURSOR, COUNT));
        return Cursor.mark(question.toString());
    }

    private Optional<Cursor> cursor(int mark) {
        return one(CURSOR)
                .map(text -> Cursor.parse(text)
                        .filter(cursor -> cursor.mark() == mark)
                        .orElseThrow(() -> new Refusal(RequestReason.INVALID_CURSOR)));
    }

    private Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(Set.of(LIMIT, CURSOR, SORT, COUNT));
        unknown.removeAll(listing.others());
        unknown.removeAll(names().collect(Collectors.toSet()));
        unknown.forEach(name -> faults.add(Fault.of(Place.PARAMETER, name, FaultReason.UNKNOWN_PARAMETER)));
        return unknown;
    }

    /** Every way to write every filter. */
    private Stream<String> names() {
        return listing.filters().stream()
                .flatMap(filter -> filter.ops().stream().flatMap(op -> names(filter, op)));
    }

    private static Stream<String> names(Filter filter, Op op) {
        return Stream.of(filter.parameter(op), filter.name() + "[" + op.code() + "]")
                .distinct();
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (Filter filter : listing.filters()) {
            for (Op op : filter.ops()) {
                names(filter, op)
                        .flatMap(name -> one(name).flatMap(text -> value(name, filter, op, text)).stream())
                        .forEach(value -> conditions.add(new Condition(filter, op, value)));
            }
        }
        return conditions;
    }

    private Optional<Object> value(String name, Filter filter, Op op, String text) {
        if (op != Op.IN) {
            return read(name, filter.form(op), text);
        }
        String[] texts = text.split(",");
        if (texts.length > MAX_VALUES) {
            return wrong(
                    new Fault(Place.PARAMETER, name, FaultReason.TOO_MANY_VALUES, Map.of("max", MAX_VALUES), null));
        }
        List<Object> values = Arrays.stream(texts)
                .flatMap(each -> read(name, filter.form(op), each.strip()).stream())
                .toList();
        return Optional.of(values);
    }

    private Optional<Object> read(String name, ValueForm<?> form, String text) {
        Optional<?> value = form.read(text);
        return value.isPresent() ? Optional.of(value.get()) : wrong(form.fault(Place.PARAMETER, name));
    }

    private Sort sort() {
        Sort standard = listing.sorts().getFirst();
        return one(SORT).flatMap(this::sort).orElse(standard);
    }

    private Optional<Sort> sort(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        Optional<Sort> known = listing.sorts().stream()
                .filter(sort -> sort.name().equals(name))
                .map(sort -> new Sort(name, sort.attribute(), descending))
                .findFirst();
        return known.isPresent()
                ? known
                : wrong(Fault.of(Place.PARAMETER, SORT, FaultReason.NOT_ONE_OF, "allowed", sortNames()));
    }

    private String sortNames() {
        return listing.sorts().stream()
                .map(sort -> sort.name() + ", -" + sort.name())
                .collect(Collectors.joining(", "));
    }

    private int limit() {
        int limit = one(LIMIT)
                .flatMap(text -> read(LIMIT, ValueForm.of(Integer.class), text))
                .map(Integer.class::cast)
                .orElse(Listing.DEFAULT_LIMIT);
        if (limit < 1 || limit > Listing.MAX_LIMIT) {
            wrong(new Fault(
                    Place.PARAMETER,
                    LIMIT,
                    FaultReason.OUT_OF_RANGE,
                    Map.of("min", 1, "max", Listing.MAX_LIMIT),
                    null));
        }
        return limit;
    }

    private boolean exact(String text) {
        if (!text.equals("exact")) {
            wrong(Fault.of(Place.PARAMETER, COUNT, FaultReason.NOT_ONE_OF, "allowed", "exact"));
        }
        return true;
    }

    private Optional<String> one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(Fault.of(Place.PARAMETER, name, FaultReason.REPEATED_PARAMETER));
        }
        return values.stream().findFirst();
    }

    private <T> Optional<T> wrong(Fault fault) {
        faults.add(fault);
        return Optional.empty();
    }

    private void refuseFaults(Set<String> unknown) {
        if (faults.isEmpty()) {
            return;
        }
        if (unknown.isEmpty()) {
            throw new Refusal(RequestReason.INVALID_PARAMETERS).with(faults);
        }
        throw new Refusal(RequestReason.UNKNOWN_PARAMETERS)
                .with("parameters", List.copyOf(unknown))
                .with(faults);
    }
}
