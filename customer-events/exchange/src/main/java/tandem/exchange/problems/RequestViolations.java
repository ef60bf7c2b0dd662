package tandem.exchange.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestQuery;

/** Constraints on a resource method's parameters that do not hold, as faults of the request. */
record RequestViolations(Method method) {

    /** The refusal; empty when it is our own answer that broke a constraint. */
    Optional<Refusal> refusal(Set<ConstraintViolation<?>> violations) {
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations) {
            Optional<Parameter> parameter = parameter(violation);
            if (parameter.isEmpty()) {
                return Optional.empty();
            }
            faults.add(fault(parameter.get(), violation));
        }
        faults.sort(Fault.BY_NAME);
        boolean bodyMissing = faults.stream().anyMatch(RequestViolations::isBodyItself);
        RequestReason reason = bodyMissing ? RequestReason.BODY_MISSING : RequestReason.INVALID_REQUEST;
        return Optional.of(bodyMissing ? new Refusal(reason) : new Refusal(reason).with(faults));
    }

    private Optional<Parameter> parameter(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(node ->
                        method.getParameters()[node.as(Path.ParameterNode.class).getParameterIndex()])
                .findFirst();
    }

    private static Fault fault(Parameter parameter, ConstraintViolation<?> violation) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return at(Place.PARAMETER, parameter.getAnnotation(QueryParam.class).value(), violation);
        }
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return at(Place.PARAMETER, parameter.getAnnotation(PathParam.class).value(), violation);
        }
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return at(Place.HEADER, parameter.getAnnotation(HeaderParam.class).value(), violation);
        }
        return parameter.isAnnotationPresent(RestQuery.class)
                ? at(Place.PARAMETER, parameter.getName(), violation)
                : at(Place.BODY, ViolationFaults.pointer(violation.getPropertyPath()), violation);
    }

    private static Fault at(Place place, String name, ConstraintViolation<?> violation) {
        return ViolationFaults.fault(place, name, violation);
    }

    private static boolean isBodyItself(Fault fault) {
        return fault.place() == Place.BODY
                && fault.name().isEmpty()
                && fault.reason().code().equals("not_null");
    }
}
