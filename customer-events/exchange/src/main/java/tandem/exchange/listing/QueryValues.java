package tandem.exchange.listing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.text.ValueForm;

/** The values of a query as they were sent, and everything that was found wrong with them so far. */
final class QueryValues {

    private final TreeMap<String, List<String>> sent;
    private final List<Fault> faults = new ArrayList<>();

    QueryValues(MultivaluedMap<String, String> sent) {
        this.sent = new TreeMap<>(sent);
    }

    /** All that was sent, by name. */
    TreeMap<String, List<String>> sent() {
        return new TreeMap<>(sent);
    }

    List<Fault> faults() {
        return faults;
    }

    /** The value of a parameter that may come once. */
    Optional<String> one(String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(Fault.of(Place.PARAMETER, name, FaultReason.REPEATED_PARAMETER));
        }
        return values.stream().findFirst();
    }

    /** What a text stands for; empty, and a fault, when it stands for nothing. */
    Optional<Object> read(String name, ValueForm<?> form, String text) {
        Optional<?> value = form.read(text);
        return value.isPresent() ? Optional.of(value.get()) : wrong(form.fault(Place.PARAMETER, name));
    }

    /** Nothing, because of this fault. */
    <T> Optional<T> wrong(Fault fault) {
        faults.add(fault);
        return Optional.empty();
    }
}
