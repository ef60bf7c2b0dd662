package tandem.exchange.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Method;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;

/** Writes the conventions of the API into its document when the service starts. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Conventions implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        SharedParts.addTo(document);
        ValueShapes.correct(document);
        ResourceMethods methods = ResourceMethods.ofThisService();
        AnsweredRecords answered = new AnsweredRecords(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().forEach(address -> describe(address, methods, answered));
    }

    private static void describe(PathItem address, ResourceMethods methods, AnsweredRecords answered) {
        address.getOperations()
                .forEach((verb, operation) -> methods.of(operation.getOperationId())
                        .ifPresent(method -> {
                            describe(verb, operation, method);
                            answered.mark(method);
                        }));
    }

    private static void describe(HttpMethod verb, Operation operation, Method method) {
        failuresAreProblems(operation.getResponses());
        if (method.isAnnotationPresent(Listed.class)) {
            new ListParameters(method).addTo(operation);
        }
        if (method.isAnnotationPresent(Idempotent.class)) {
            operation.addParameter(SharedParts.idempotencyKey());
        }
        new Versions(verb, method).addTo(operation);
    }

    private static void failuresAreProblems(APIResponses responses) {
        List.copyOf(responses.getAPIResponses().keySet()).stream()
                .filter(status -> status.startsWith("4"))
                .forEach(status -> responses.addAPIResponse(status, SharedParts.problem()));
        responses.setDefaultValue(SharedParts.problem());
    }
}
