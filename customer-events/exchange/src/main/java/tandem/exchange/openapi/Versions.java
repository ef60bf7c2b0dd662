package tandem.exchange.openapi;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import tandem.exchange.http.IfMatch;
import tandem.exchange.http.Versioned;

/** Entity tags: given by what returns a versioned view, asked for by what changes or forgets one resource and uses {@link IfMatch}. */
record Versions(HttpMethod verb, Method method) {

    void addTo(Operation operation) {
        boolean shown = Versioned.class.isAssignableFrom(method.getReturnType());
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (shown && success != null) {
            success.addHeader("ETag", SharedParts.entityTag());
        }
        if (shown && verb == HttpMethod.GET) {
            operation.addParameter(SharedParts.ifNoneMatch());
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not modified"));
        }
        boolean forgets = verb == HttpMethod.DELETE;
        if (verb != HttpMethod.GET && (shown || forgets) && isOfOneResource() && asksForVersion()) {
            operation.addParameter(SharedParts.ifMatch());
        }
    }

    private boolean isOfOneResource() {
        Path below = method.getAnnotation(Path.class);
        return method.getDeclaringClass().getAnnotation(Path.class).value().contains("{")
                || (below != null && below.value().contains("{"));
    }

    private boolean asksForVersion() {
        return Arrays.stream(method.getDeclaringClass().getDeclaredConstructors())
                .anyMatch(constructor ->
                        Arrays.asList(constructor.getParameterTypes()).contains(IfMatch.class));
    }
}
