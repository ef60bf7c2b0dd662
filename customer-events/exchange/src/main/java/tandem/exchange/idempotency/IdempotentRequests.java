package tandem.exchange.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Caller;
import tandem.exchange.http.Versioned;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** Stands between the transaction and the method: gives the first answer again, or lets the method answer and keeps it. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentRequests {

    private final RoutingContext request;
    private final Caller caller;
    private final KeptAnswers answers;
    private final ObjectMapper json;

    IdempotentRequests(RoutingContext request, Caller caller, KeptAnswers answers, ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String header = request.request().getHeader(IdempotencyKey.HEADER);
        return header == null ? call.proceed() : once(call, new IdempotencyKey(caller.subject(), header));
    }

    private @Nullable Object once(InvocationContext call, IdempotencyKey key) throws Exception {
        if (!answers.claim(key)) {
            throw new Refusal(RequestReason.IDEMPOTENCY_KEY_IN_PROGRESS);
        }
        byte[] fingerprint = fingerprint(call);
        KeptAnswer kept = answers.find(key).orElse(null);
        if (kept != null) {
            throw new WebApplicationException(again(kept, fingerprint));
        }
        Object result = call.proceed();
        answers.keep(key, answer(fingerprint, result));
        return result;
    }

    private static Response again(KeptAnswer kept, byte[] fingerprint) {
        if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
            throw new Refusal(RequestReason.IDEMPOTENCY_KEY_REUSED);
        }
        return kept.again();
    }

    private byte[] fingerprint(InvocationContext call) throws JsonProcessingException {
        List<Object> sent = new ArrayList<>();
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Object argument = call.getParameters()[i];
            if (tellsRequestsApart(parameters[i]) && !(argument instanceof InputStream)) {
                sent.add(argument);
            }
        }
        return Digest.of(request.request().method().name(), request.request().uri(), json.writeValueAsString(sent));
    }

    private static boolean tellsRequestsApart(Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        boolean language = header != null && header.value().equals(HttpHeaders.ACCEPT_LANGUAGE);
        return !language && !parameter.isAnnotationPresent(Context.class);
    }

    private KeptAnswer answer(byte[] fingerprint, @Nullable Object result) throws JsonProcessingException {
        Response response = result instanceof Response given ? given : null;
        Object entity = response == null ? result : response.getEntity();
        String etag = entity instanceof Versioned view ? "\"" + view.version() + "\"" : null;
        String location = response == null || response.getLocation() == null
                ? null
                : response.getLocation().toString();
        int status = response != null ? response.getStatus() : entity == null ? 204 : 200;
        byte[] body = entity == null ? null : json.writeValueAsBytes(kept(entity));
        return new KeptAnswer(fingerprint, status, etag, location, body);
    }

    private static Object kept(Object entity) {
        return entity instanceof ShownOnce view ? view.kept() : entity;
    }
}
