package tandem.exchange.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Fault;
import tandem.exchange.problems.FaultReason;
import tandem.exchange.problems.Place;
import tandem.exchange.problems.Refusal;
import tandem.exchange.text.ValueForm;

/** Says what is wrong at one place of a body, in a caller's words instead of Jackson's. */
final class BodyFaults {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private final String pointer;
    private final JsonNode node;
    private final List<Fault> known;

    /** @param known faults found so far; one inside a value explains why the value itself cannot be made */
    BodyFaults(String pointer, JsonNode node, List<Fault> known) {
        this.pointer = pointer;
        this.node = node;
        this.known = known;
    }

    List<Fault> of(JsonMappingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException _ -> List.of(here(FaultReason.UNKNOWN_FIELD));
            case ValueInstantiationException refused when explained() -> List.of();
            case ValueInstantiationException refused ->
                refused(refused.getType().getRawClass(), refused.getCause());
            case MismatchedInputException mismatch -> List.of(wrongForm(mismatch.getTargetType()));
            default -> List.of(here(FaultReason.NOT_READABLE));
        };
    }

    private boolean explained() {
        return known.stream().anyMatch(fault -> fault.name().startsWith(pointer + "/"));
    }

    private List<Fault> refused(Class<?> type, @Nullable Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> List.of(new Fault(Place.BODY, pointer, refusal.reason(), refusal.members(), null));
            case NullPointerException _ when type.isRecord() -> missing(type);
            case IllegalArgumentException saying
            when saying.getMessage() != null ->
                List.of(new Fault(Place.BODY, pointer, FaultReason.NOT_READABLE, Map.of(), saying.getMessage()));
            case null, default -> List.of(here(FaultReason.NOT_READABLE));
        };
    }

    private List<Fault> missing(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .map(SNAKE_CASE::translate)
                .filter(name -> !node.hasNonNull(name))
                .map(name -> Fault.of(Place.BODY, pointer + "/" + name, FaultReason.REQUIRED))
                .toList();
    }

    private Fault wrongForm(@Nullable Class<?> type) {
        if (type == null || node.isNull()) {
            return here(node.isNull() ? FaultReason.REQUIRED : FaultReason.NOT_READABLE);
        }
        return ValueForm.find(type).map(form -> form.fault(Place.BODY, pointer)).orElseGet(() -> here(structure(type)));
    }

    private static FaultReason structure(Class<?> type) {
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return FaultReason.NOT_A_LIST;
        }
        return type == double.class || Number.class.isAssignableFrom(type)
                ? FaultReason.NOT_A_NUMBER
                : FaultReason.NOT_AN_OBJECT;
    }

    private Fault here(FaultReason reason) {
        return Fault.of(Place.BODY, pointer, reason);
    }
}
