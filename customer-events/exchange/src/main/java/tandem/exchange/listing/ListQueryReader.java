package tandem.exchange.listing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    private final Listing<?> listing;
    private final QueryValues values;
    private final FilterReader filters;

    ListQueryReader(Listing<?> listing, MultivaluedMap<String, String> parameters) {
        this.listing = listing;
        this.values = new QueryValues(parameters);
        this.filters = new FilterReader(listing.filters(), values);
    }

    ListQuery read() {
        Set<String> unknown = unknown();
        List<Condition> conditions = filters.conditions();
        Sort sort = sort();
        int limit = limit();
        boolean counted = values.one(COUNT).map(this::exact).orElse(false);
        Optional<String> cursor = values.one(CURSOR);
        refuseFaults(unknown);
        int mark = mark();
        return new ListQuery(conditions, sort, limit, counted, mark, cursor.map(text -> cursor(text, mark)));
    }

    /** Filters and order as the cursor is bound to them. */
    private int mark() {
        TreeMap<String, List<String>> question = values.sent();
        question.keySet().removeAll(Set.of(LIMIT, CURSOR, COUNT));
        return Cursor.mark(question.toString());
    }

    private static Cursor cursor(String text, int mark) {
        return Cursor.parse(text)
                .filter(cursor -> cursor.mark() == mark)
                .orElseThrow(() -> new Refusal(RequestReason.INVALID_CURSOR));
    }

    private Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(values.sent().keySet());
        unknown.removeAll(Set.of(LIMIT, CURSOR, SORT, COUNT));
        unknown.removeAll(listing.others());
        unknown.removeAll(filters.names().collect(Collectors.toSet()));
        unknown.forEach(name -> values.wrong(Fault.of(Place.PARAMETER, name, FaultReason.UNKNOWN_PARAMETER)));
        return unknown;
    }

    private Sort sort() {
        Sort standard = listing.sorts().getFirst();
        return values.one(SORT).flatMap(this::sort).orElse(standard);
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
                : values.wrong(Fault.of(Place.PARAMETER, SORT, FaultReason.NOT_ONE_OF, "allowed", sortNames()));
    }

    private String sortNames() {
        return listing.sorts().stream()
                .map(sort -> sort.name() + ", -" + sort.name())
                .collect(Collectors.joining(", "));
    }

    private int limit() {
        int limit = values.one(LIMIT)
                .flatMap(text -> values.read(LIMIT, ValueForm.of(Integer.class), text))
                .map(Integer.class::cast)
                .orElse(Listing.DEFAULT_LIMIT);
        if (limit < 1 || limit > Listing.MAX_LIMIT) {
            values.wrong(new Fault(
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
            values.wrong(Fault.of(Place.PARAMETER, COUNT, FaultReason.NOT_ONE_OF, "allowed", "exact"));
        }
        return true;
    }

    private void refuseFaults(Set<String> unknown) {
        if (values.faults().isEmpty()) {
            return;
        }
        if (unknown.isEmpty()) {
            throw new Refusal(RequestReason.INVALID_PARAMETERS).with(values.faults());
        }
        throw new Refusal(RequestReason.UNKNOWN_PARAMETERS)
                .with("parameters", List.copyOf(unknown))
                .with(values.faults());
    }
}
