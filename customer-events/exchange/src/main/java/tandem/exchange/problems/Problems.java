package tandem.exchange.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes a refusal as a problem (RFC 9457) in the language that its request asks for. */
@ApplicationScoped
class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The member that tells when to try again; it is a header too. */
    static final String RETRY_AFTER = "retry_after_seconds";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    Response answer(Refusal refusal, RoutingContext request) {
        return answer(refusal, request, Map.of());
    }

    Response answer(Refusal refusal, RoutingContext request, Map<String, String> headers) {
        Locale language = Languages.bestFor(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(refusal.reason().status())
                .type(MEDIA_TYPE)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(body(refusal, request, new Wording(language)));
        if (refusal.members().get(RETRY_AFTER) instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        headers.forEach(answer::header);
        return answer.build();
    }

    private String body(Refusal refusal, RoutingContext request, Wording words) {
        Map<String, Object> problem = new LinkedHashMap<>();
        Reason reason = refusal.reason();
        problem.put("type", reason.type());
        problem.put("title", words.title(reason, refusal.members()));
        problem.put("status", reason.status());
        problem.put("detail", words.detail(reason, refusal.members()));
        problem.put("code", reason.code());
        if (!refusal.faults().isEmpty()) {
            problem.put("errors", errors(refusal, words));
        }
        problem.put("trace_id", Trace.idOf(request));
        problem.put("instance", request.request().path());
        refusal.members().forEach(problem::putIfAbsent);
        problem.values().removeIf(Objects::isNull);
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }

    private static List<Map<String, Object>> errors(Refusal refusal, Wording words) {
        return refusal.faults().stream()
                .distinct()
                .map(fault -> error(fault, refusal, words))
                .toList();
    }

    private static Map<String, Object> error(Fault fault, Refusal refusal, Wording words) {
        Map<String, Object> parameters = new LinkedHashMap<>(refusal.members());
        parameters.putAll(fault.parameters());
        String detail = fault.detail() != null ? fault.detail() : words.detail(fault.reason(), parameters);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(fault.place().member(), fault.name());
        error.put("code", fault.reason().code());
        error.put("detail", detail != null ? detail : words.title(fault.reason(), parameters));
        return error;
    }
}
