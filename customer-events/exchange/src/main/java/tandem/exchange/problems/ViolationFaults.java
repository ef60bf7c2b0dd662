package tandem.exchange.problems;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Constraints that do not hold, as faults of the body. */
public final class ViolationFaults {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private ViolationFaults() {}

    /** Faults by pointer, in an order that is the same every time. */
    public static List<Fault> ofBody(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> fault(Place.BODY, pointer(violation.getPropertyPath()), violation))
                .sorted(Fault.BY_NAME)
                .toList();
    }

    static Fault fault(Place place, String name, ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Fault(
                place, name, new Constraint(SNAKE_CASE.translate(constraint)), Map.of(), violation.getMessage());
    }

    /** The way from the body to the value, whatever leads to the body. */
    static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(ViolationFaults::step)
                .reduce(JsonPointer.empty(), JsonPointer::append)
                .toString();
    }

    private static JsonPointer step(Path.Node node) {
        JsonPointer container = JsonPointer.empty();
        if (node.getIndex() != null) {
            container = container.appendIndex(node.getIndex());
        } else if (node.getKey() != null) {
            container = container.appendProperty(node.getKey().toString());
        }
        return node.getKind() == ElementKind.PROPERTY
                ? container.appendProperty(SNAKE_CASE.translate(node.getName()))
                : container;
    }

    /** A constraint's annotation as a reason: {@code @NotNull} has the code {@code not_null}. */
    private record Constraint(String name) implements Reason {

        @Override
        public int status() {
            return RequestReason.INVALID_REQUEST.status();
        }
    }
}
