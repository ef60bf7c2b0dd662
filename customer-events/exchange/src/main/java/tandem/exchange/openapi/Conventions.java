package tandem.exchange.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.problems.pages.KnownReasons;

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
        KnownReasons reasons = CDI.current().select(KnownReasons.class).get();
        ProblemResponses problems = new ProblemResponses(document.getComponents());
        document.getPaths().getPathItems().values().stream()
                .flatMap(address -> address.getOperations().entrySet().stream())
                .forEach(entry -> methods.of(entry.getValue().getOperationId()).ifPresent(method -> {
                    describe(entry.getKey(), entry.getValue(), method);
                    problems.replaceIn(entry.getValue(), new Refusals(entry.getValue(), method, reasons));
                    answered.mark(method);
                }));
    }

    private static void describe(HttpMethod verb, Operation operation, Method method) {
        if (method.isAnnotationPresent(Listed.class)) {
            new ListParameters(method).addTo(operation);
        }
        if (method.isAnnotationPresent(Idempotent.class)) {
            operation.addParameter(SharedParts.idempotencyKey());
        }
        new Versions(verb, method).addTo(operation);
    }
}
