package tandem.exchange.guide;

import com.tngtech.archunit.core.domain.JavaClass;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.exchange.testing.ShapeRules;
import tandem.exchange.text.CodePoints;

/** What the code goes by, whoever may see it there: constants, defaults of what can be set, limits of fields. */
final class Constants {

    private static final Map<String, List<JavaClass>> BY_NAME =
            ShapeRules.shippedIn("tandem.exchange").stream().collect(Collectors.groupingBy(JavaClass::getSimpleName));

    private Constants() {}

    /** The value of a constant, such as {@code LaneHealth.PATIENCE}. */
    static <T> T of(String name, Class<T> type) {
        String[] parts = name.split("\\.");
        try {
            Field field = declaring(parts[0], parts[1]).getDeclaredField(parts[1]);
            field.setAccessible(true);
            return type.cast(field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the guide tells of " + name + ", which is not there", e);
        }
    }

    static Duration time(String name) {
        return of(name, Duration.class);
    }

    static int number(String name) {
        return of(name, Number.class).intValue();
    }

    /** A component of a constant that is a record. */
    static Duration part(String name, String component) {
        try {
            Record constant = of(name, Record.class);
            Method accessor = constant.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return (Duration) accessor.invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the guide tells of " + component + " of " + name + ", which is not there", e);
        }
    }

    /** The default of what can be set, such as {@code StreamConfig.readers}. */
    static String standard(String name) {
        String[] parts = name.split("\\.");
        try {
            return type(parts[0])
                    .getDeclaredMethod(parts[1])
                    .getAnnotation(WithDefault.class)
                    .value();
        } catch (NoSuchMethodException e) {
            throw new AssertionError("the guide tells of " + name + ", which cannot be set", e);
        }
    }

    /** How many characters a field of a request may have, or each of a list. */
    static int longest(String name) {
        RecordComponent field = field(name);
        CodePoints limit = field.getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? list.getAnnotatedActualTypeArguments()[0].getAnnotation(CodePoints.class)
                : limit(field, CodePoints.class);
        return limit.max();
    }

    /** How many a list of a request may hold. */
    static int most(String name) {
        return limit(field(name), Size.class).max();
    }

    /** The highest number that a field of a request takes. */
    static long top(String name) {
        return limit(field(name), Max.class).value();
    }

    /** The highest number that a query parameter of a resource's method takes. */
    static long most(String name, String parameter) {
        return parameter(name, parameter).getAnnotation(Max.class).value();
    }

    /** What a query parameter of a resource's method is when it is left out. */
    static String unlessSaid(String name, String parameter) {
        return parameter(name, parameter).getAnnotation(DefaultValue.class).value();
    }

    private static Parameter parameter(String name, String parameter) {
        String[] parts = name.split("\\.");
        return Arrays.stream(type(parts[0]).getDeclaredMethods())
                .filter(method -> method.getName().equals(parts[1]))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(each -> each.isAnnotationPresent(QueryParam.class)
                        && each.getAnnotation(QueryParam.class).value().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the guide tells of " + parameter + " of " + name));
    }

    private static <A extends Annotation> A limit(RecordComponent field, Class<A> kind) {
        A ofAccessor = field.getAccessor().getAnnotation(kind);
        return ofAccessor == null ? field.getAnnotatedType().getAnnotation(kind) : ofAccessor;
    }

    private static RecordComponent field(String name) {
        String[] parts = name.split("\\.");
        return Arrays.stream(type(parts[0]).getRecordComponents())
                .filter(component -> component.getName().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the guide tells of " + name + ", which is not there"));
    }

    private static Class<?> declaring(String simpleName, String field) {
        List<JavaClass> found = BY_NAME.getOrDefault(simpleName, List.of()).stream()
                .filter(type -> type.tryGetField(field).isPresent())
                .toList();
        return only(simpleName, found);
    }

    private static Class<?> type(String simpleName) {
        return only(simpleName, BY_NAME.getOrDefault(simpleName, List.of()));
    }

    private static Class<?> only(String simpleName, List<JavaClass> found) {
        if (found.size() != 1) {
            throw new AssertionError("there is not one class " + simpleName + " but " + found);
        }
        return found.getFirst().reflect();
    }
}
