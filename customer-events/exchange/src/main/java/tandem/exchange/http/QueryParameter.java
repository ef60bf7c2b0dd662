package tandem.exchange.http;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.text.ValueForm;

/**
 * A query parameter that a method declares.
 *
 * @param several whether it may come more than once
 * @param form of its value; empty for a type that the method reads in its own way
 */
record QueryParameter(String name, boolean several, Optional<ValueForm<?>> form) {

    static List<QueryParameter> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> name(parameter).map(name -> of(name, parameter)).stream())
                .toList();
    }

    private static QueryParameter of(String name, Parameter parameter) {
        boolean several = Collection.class.isAssignableFrom(parameter.getType());
        return new QueryParameter(name, several, several ? Optional.empty() : ValueForm.find(parameter.getType()));
    }

    private static Optional<String> name(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(parameter.getAnnotation(QueryParam.class).value());
        }
        if (parameter.isAnnotationPresent(RestQuery.class)) {
            String name = parameter.getAnnotation(RestQuery.class).value();
            return Optional.of(name.isEmpty() ? parameter.getName() : name);
        }
        return Optional.empty();
    }

    /** What is wrong with the values that were sent. */
    List<Fault> faults(List<String> values) {
        Stream<Fault> repeated = values.size() > 1 && !several
                ? Stream.of(Fault.of(Place.PARAMETER, name, FaultReason.REPEATED_PARAMETER))
                : Stream.of();
        Stream<Fault> unreadable = form.stream()
                .flatMap(known -> values.stream()
                        .filter(value -> known.read(value).isEmpty())
                        .map(_ -> known.fault(Place.PARAMETER, name)));
        return Stream.concat(repeated, unreadable).toList();
    }
}
