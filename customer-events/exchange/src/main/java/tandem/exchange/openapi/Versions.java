package tandem.exchange.openapi;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import tandem.exchange.http.IfMatch;
import tandem.exchange.http.Versioned;

/** Entity tags: given by what returns a versioned view, asked for by what changes something of a resource that uses {@link IfMatch}. */
record Versions(HttpMethod verb, Method method) {

    void addTo(Operation operation) {
        if (!Versioned.class.isAssignableFrom(method.getReturnType())) {
            return;
        }
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (success != null) {
            success.addHeader("ETag", SharedParts.entityTag());
        }
        if (verb == HttpMethod.GET) {
            operation.addParameter(SharedParts.ifNoneMatch());
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not modified"));
        } else if (changesSomething() && asksForVersion()) {
            operation.addParameter(SharedParts.ifMatch());
        }
    }

    private boolean changesSomething() {
        return Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(PathParam.class))
                || method.getDeclaringClass().getAnnotation(Path.class).value().contains("{");
    }

    private boolean asksForVersion() {
        return Arrays.stream(method.getDeclaringClass().getDeclaredConstructors())
                .anyMatch(constructor ->
                        Arrays.asList(constructor.getParameterTypes()).contains(IfMatch.class));
    }
}
