package tandem.exchange.openapi;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The methods of the running service's resources, by the operation ids that the document gives them. */
record ResourceMethods(Map<String, Method> byOperation) {

    static ResourceMethods ofThisService() {
        return new ResourceMethods(CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .collect(Collectors.toMap(
                        method -> method.getDeclaringClass().getSimpleName() + "_" + method.getName(),
                        method -> method,
                        (one, _) -> one)));
    }

    Optional<Method> of(String operationId) {
        return Optional.ofNullable(byOperation.get(operationId));
    }
}
