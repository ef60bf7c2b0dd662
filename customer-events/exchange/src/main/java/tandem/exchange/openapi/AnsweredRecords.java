package tandem.exchange.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shows answers as they go over the wire: what is always there is required, which is each component of their records that
 * is not {@link Nullable}; and the entries of a {@link JsonAnyGetter} are members beside the others.
 */
final class AnsweredRecords {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private final Map<String, Schema> schemas;
    private final Set<Type> seen = new HashSet<>();

    /** @param schemas of the document, by their names */
    AnsweredRecords(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Those that this method answers with, and all that they are made of. */
    void mark(Method method) {
        mark(method.getGenericReturnType());
        APIResponseSchema named = method.getAnnotation(APIResponseSchema.class);
        if (named != null) {
            mark(named.value());
        }
    }

    private void mark(Type type) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::mark);
            mark((Class<?>) generic.getRawType(), name(generic));
        } else if (type instanceof Class<?> plain) {
            mark(plain, plain.getSimpleName());
        }
    }

    private void mark(Class<?> type, String name) {
        Schema schema = schemas.get(name);
        if (!type.isRecord() || schema == null || schema.getProperties() == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            mark(component.getGenericType());
            if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                schema.removeProperty(shownName(component));
                schema.setAdditionalPropertiesBoolean(true);
            } else if (isAlwaysThere(component) && !isRequired(schema, shownName(component))) {
                schema.addRequired(shownName(component));
            }
        }
    }

    private static String name(ParameterizedType generic) {
        return Arrays.stream(generic.getActualTypeArguments())
                .map(argument -> argument instanceof Class<?> plain ? plain.getSimpleName() : "")
                .collect(Collectors.joining("", ((Class<?>) generic.getRawType()).getSimpleName(), ""));
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isRequired(Schema schema, String name) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }

    private static String shownName(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? SNAKE_CASE.translate(component.getName()) : given.value();
    }
}
