package tandem.exchange.problems;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;

/** Answers a request that came to nothing, and logs it once: a refusal as debug, a surprise as an error with its trace. */
@ApplicationScoped
class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final Problems problems;

    Answers(Problems problems) {
        this.problems = problems;
    }

    Response refused(Refusal refusal, RoutingContext request) {
        return refused(refusal, request, Map.of());
    }

    Response refused(Refusal refusal, RoutingContext request, Map<String, String> headers) {
        LOG.debugf(
                "request refused code=%s method=%s path=%s trace_id=%s",
                refusal.reason().code(),
                request.request().method(),
                request.request().path(),
                Trace.idOf(request));
        return problems.answer(refusal, request, headers);
    }

    Response unavailable(Throwable failure, RoutingContext request) {
        LOG.warnf(
                "request not served, something it needs is away method=%s path=%s trace_id=%s cause=%s",
                request.request().method(), request.request().path(), Trace.idOf(request), failure);
        Refusal refusal = new Refusal(RequestReason.UNAVAILABLE)
                .with(Problems.RETRY_AFTER, DatabaseFailure.RETRY_AFTER.toSeconds());
        return problems.answer(refusal, request);
    }

    Response unexpected(Throwable failure, RoutingContext request) {
        LOG.errorf(
                failure,
                "request failed unexpectedly method=%s path=%s trace_id=%s",
                request.request().method(),
                request.request().path(),
                Trace.idOf(request));
        return problems.answer(new Refusal(RequestReason.UNEXPECTED), request, Map.of());
    }
}
