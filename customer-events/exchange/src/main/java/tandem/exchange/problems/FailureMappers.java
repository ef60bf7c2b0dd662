package tandem.exchange.problems;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what was thrown becomes an answer. */
class FailureMappers {

    private final Answers answers;

    FailureMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, RoutingContext request) {
        return answers.refused(refusal, request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, ResourceInfo resource, RoutingContext request) {
        return new RequestViolations(resource.getResourceMethod())
                .refusal(failure.getConstraintViolations())
                .map(refusal -> answers.refused(refusal, request))
                .orElseGet(() -> answers.unexpected(failure, request));
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure, RoutingContext request) {
        return challenged("Bearer", request);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException failure, RoutingContext request) {
        return challenged("Bearer error=\"invalid_token\"", request);
    }

    private Response challenged(String challenge, RoutingContext request) {
        Refusal refusal = new Refusal(RequestReason.UNAUTHENTICATED);
        return answers.refused(refusal, request, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, RoutingContext request) {
        return answers.refused(new Refusal(RequestReason.FORBIDDEN), request);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException failure, RoutingContext request) {
        return byStatus(failure, request);
    }

    @ServerExceptionMapper
    Response byStatus(WebApplicationException failure, RoutingContext request) {
        int status = failure.getResponse().getStatus();
        if (status < 400 || failure.getResponse().hasEntity()) {
            return failure.getResponse();
        }
        Optional<RequestReason> reason = RequestReason.ofStatus(status);
        if (reason.isEmpty()) {
            return anything(failure, request);
        }
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        Refusal refusal = new Refusal(reason.get());
        return answers.refused(
                reason.get() == RequestReason.METHOD_NOT_ALLOWED
                        ? refusal.with("method", request.request().method().name())
                        : refusal,
                request,
                allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow));
    }

    @ServerExceptionMapper
    Response anything(Throwable failure, RoutingContext request) {
        Optional<Refusal> refusal = Causes.of(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
        if (refusal.isPresent()) {
            return answers.refused(refusal.get(), request);
        }
        return switch (DatabaseFailure.behind(failure).orElse(DatabaseFailure.MISTAKE)) {
            case AWAY -> answers.unavailable(failure, request);
            case TAKEN -> answers.refused(new Refusal(RequestReason.CONFLICT), request);
            case CHANGED -> answers.refused(new Refusal(RequestReason.CHANGED_MEANWHILE), request);
            case MISTAKE -> answers.unexpected(failure, request);
        };
    }
}
