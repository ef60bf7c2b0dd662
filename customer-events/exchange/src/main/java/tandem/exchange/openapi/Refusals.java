package tandem.exchange.openapi;

import jakarta.transaction.Transactional;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Role;
import tandem.exchange.http.OwnParameters;
import tandem.exchange.problems.Reason;
import tandem.exchange.problems.Refuses;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.problems.pages.KnownReasons;

/** Why an operation refuses: what its method {@link Refuses}, and what the form of its request calls for. */
record Refusals(Operation operation, Method method, KnownReasons known) {

    private static final Comparator<Reason> BY_CODE = Comparator.comparing(Reason::code);

    /** By the status that they come with. */
    SortedMap<Integer, SortedSet<Reason>> byStatus() {
        return Stream.of(ofCaller(), ofParameters(), ofVersion(), ofKey(), ofBody(), ofChange(), named())
                .flatMap(Function.identity())
                .collect(Collectors.groupingBy(Reason::status, TreeMap::new, Collectors.toCollection(() ->
                        (SortedSet<Reason>) new TreeSet<>(BY_CODE))));
    }

    private Stream<Reason> ofCaller() {
        boolean partners = listed(operation.getSecurity()).stream()
                .flatMap(scheme -> scheme.getSchemes().values().stream())
                .anyMatch(roles -> roles.contains(Role.PARTNER));
        Stream<Reason> always = Stream.of(RequestReason.UNAUTHENTICATED, RequestReason.FORBIDDEN);
        return partners ? Stream.concat(always, Stream.of(known.demand("scope_missing"))) : always;
    }

    private Stream<Reason> ofParameters() {
        Stream.Builder<Reason> reasons = Stream.builder();
        if (!method.isAnnotationPresent(OwnParameters.class)) {
            reasons.add(RequestReason.UNKNOWN_PARAMETERS);
        }
        parameters(Parameter.In.QUERY).findAny().ifPresent(_ -> reasons.add(RequestReason.INVALID_PARAMETERS));
        parameters(Parameter.In.QUERY)
                .filter(parameter -> parameter.getName().equals("cursor"))
                .forEach(_ -> reasons.add(RequestReason.INVALID_CURSOR));
        parameters(Parameter.In.PATH).filter(Refusals::isOfOwnForm).forEach(_ -> reasons.add(RequestReason.NOT_FOUND));
        if (Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(Refusals::isConstraint)) {
            reasons.add(RequestReason.INVALID_REQUEST);
        }
        return reasons.build();
    }

    private Stream<Reason> ofVersion() {
        return refersTo(SharedParts.ifMatch())
                ? Stream.of(
                        RequestReason.INVALID_HEADER, RequestReason.VERSION_STALE, RequestReason.PRECONDITION_REQUIRED)
                : Stream.empty();
    }

    private Stream<Reason> ofKey() {
        return refersTo(SharedParts.idempotencyKey())
                ? Stream.of(
                        RequestReason.INVALID_HEADER,
                        RequestReason.IDEMPOTENCY_KEY_IN_PROGRESS,
                        RequestReason.IDEMPOTENCY_KEY_REUSED)
                : Stream.empty();
    }

    private Stream<Reason> ofBody() {
        if (operation.getRequestBody() == null) {
            return Stream.empty();
        }
        Stream<Reason> any = Stream.of(RequestReason.BODY_TOO_LARGE, RequestReason.UNSUPPORTED_MEDIA_TYPE);
        return operation.getRequestBody().getContent().hasMediaType("application/json")
                ? Stream.concat(
                        any,
                        Stream.of(
                                RequestReason.INVALID_REQUEST,
                                RequestReason.BODY_MISSING,
                                RequestReason.MALFORMED_JSON,
                                RequestReason.NESTED_TOO_DEEPLY))
                : any;
    }

    private Stream<Reason> ofChange() {
        return method.isAnnotationPresent(Transactional.class)
                ? Stream.of(RequestReason.CONFLICT, RequestReason.CHANGED_MEANWHILE)
                : Stream.empty();
    }

    private Stream<Reason> named() {
        return Stream.of(
                        method.getAnnotation(Refuses.class),
                        method.getDeclaringClass().getAnnotation(Refuses.class))
                .filter(Objects::nonNull)
                .flatMap(refuses -> Stream.concat(
                        Stream.of(refuses), Arrays.stream(refuses.by()).map(Refusals::saidBy)))
                .flatMap(refuses -> Arrays.stream(refuses.value()))
                .map(known::demand);
    }

    private static Refuses saidBy(Class<?> worker) {
        return Objects.requireNonNull(worker.getAnnotation(Refuses.class), worker + " says not what it refuses");
    }

    private Stream<Parameter> parameters(Parameter.In place) {
        return listed(operation.getParameters()).stream().filter(parameter -> parameter.getIn() == place);
    }

    private boolean refersTo(Parameter shared) {
        return listed(operation.getParameters()).stream()
                .anyMatch(parameter -> Objects.equals(parameter.getRef(), shared.getRef()));
    }

    /** What is not just any text is nowhere when it cannot be read. */
    private static boolean isOfOwnForm(Parameter parameter) {
        return parameter.getSchema() == null || !SharedParts.isText(parameter.getSchema());
    }

    private static boolean isConstraint(Annotation annotation) {
        return annotation instanceof Valid || annotation.annotationType().isAnnotationPresent(Constraint.class);
    }

    private static <T> List<T> listed(@Nullable List<T> things) {
        return things == null ? List.of() : things;
    }
}
