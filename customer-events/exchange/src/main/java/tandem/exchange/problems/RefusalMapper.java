package tandem.exchange.problems;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what was refused on purpose. */
class RefusalMapper {

    private static final Logger LOG = Logger.getLogger(RefusalMapper.class);

    private final Problems problems;

    RefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, RoutingContext request) {
        LOG.debugf(
                "request refused code=%s method=%s path=%s trace_id=%s",
                refusal.reason().code(),
                request.request().method(),
                request.request().path(),
                Trace.idOf(request));
        return problems.answer(refusal, request);
    }
}
