package tandem.exchange.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.exchange.listing.ListQuery.Condition;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;

/** Reads the filters of a list's query. */
record FilterReader(List<Filter> filters, QueryValues values) {

    private static final int MAX_VALUES = 100;

    /** Every way to write every filter. */
    Stream<String> names() {
        return filters.stream().flatMap(filter -> filter.ops().stream().flatMap(op -> names(filter, op)));
    }

    private static Stream<String> names(Filter filter, Op op) {
        return Stream.of(filter.parameter(op), filter.name() + "[" + op.code() + "]")
                .distinct();
    }

    /** What the rows must meet; a value that cannot be read is a fault instead. */
    List<Condition> conditions() {
        return filters.stream()
                .flatMap(filter -> filter.ops().stream().flatMap(op -> conditions(filter, op)))
                .toList();
    }

    private Stream<Condition> conditions(Filter filter, Op op) {
        return names(filter, op)
                .flatMap(name -> values.one(name).flatMap(text -> value(name, filter, op, text)).stream())
                .map(value -> new Condition(filter, op, value));
    }

    private Optional<Object> value(String name, Filter filter, Op op, String text) {
        return op == Op.IN ? several(name, filter, text.split(",")) : values.read(name, filter.form(op), text);
    }

    private Optional<Object> several(String name, Filter filter, String[] texts) {
        if (texts.length > MAX_VALUES) {
            return values.wrong(
                    new Fault(Place.PARAMETER, name, FaultReason.TOO_MANY_VALUES, Map.of("max", MAX_VALUES), null));
        }
        return Optional.of(Arrays.stream(texts)
                .flatMap(each -> values.read(name, filter.form(Op.IN), each.strip()).stream())
                .toList());
    }
}
