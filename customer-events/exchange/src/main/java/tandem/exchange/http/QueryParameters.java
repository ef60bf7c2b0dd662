package tandem.exchange.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tandem.exchange.listing.Listed;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/**
 * Refuses query parameters that the method does not read, that come twice or that cannot be read, naming all of them. What
 * a {@link Listed} method does not declare itself is left to its listing; a method with {@link OwnParameters} is alone.
 */
@Provider
class QueryParameters implements ContainerRequestFilter {

    private final ResourceInfo resource;
    private final Map<Method, List<QueryParameter>> declared = new ConcurrentHashMap<>();

    QueryParameters(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        Method method = resource.getResourceMethod();
        List<QueryParameter> read = declared.computeIfAbsent(method, QueryParameter::of);
        TreeSet<String> unknown = refusesItself(method) ? new TreeSet<>() : unknown(sent, read);
        List<Fault> faults = new ArrayList<>();
        unknown.forEach(name -> faults.add(Fault.of(Place.PARAMETER, name, FaultReason.UNKNOWN_PARAMETER)));
        read.forEach(parameter -> faults.addAll(parameter.faults(sent.getOrDefault(parameter.name(), List.of()))));
        if (!unknown.isEmpty()) {
            throw new Refusal(RequestReason.UNKNOWN_PARAMETERS)
                    .with("parameters", List.copyOf(unknown))
                    .with(faults);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(RequestReason.INVALID_PARAMETERS).with(faults);
        }
    }

    private static boolean refusesItself(Method method) {
        return method.isAnnotationPresent(Listed.class) || method.isAnnotationPresent(OwnParameters.class);
    }

    private static TreeSet<String> unknown(MultivaluedMap<String, String> sent, List<QueryParameter> read) {
        TreeSet<String> unknown = new TreeSet<>(sent.keySet());
        read.forEach(parameter -> unknown.remove(parameter.name()));
        return unknown;
    }
}
