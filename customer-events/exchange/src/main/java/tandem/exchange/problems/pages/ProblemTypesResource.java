package tandem.exchange.problems.pages;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.problems.Wording;

/** What the codes of problems mean; HTML unless JSON is asked for. */
@Path("/problems")
@PermitAll
@RunOnVirtualThread
class ProblemTypesResource {

    private static final String HTML = "text/html;charset=UTF-8;qs=1";
    private static final String JSON = "application/json;qs=0.9";

    private final KnownReasons reasons;

    ProblemTypesResource(KnownReasons reasons) {
        this.reasons = reasons;
    }

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Response page(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Wording words = Wording.of(languages);
        return answer(ProblemPage.of(all(words), words.language()), words);
    }

    @GET
    @Produces(JSON)
    @Operation(hidden = true)
    public Response list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Wording words = Wording.of(languages);
        return answer(all(words), words);
    }

    @GET
    @Path("{code}")
    @Produces(HTML)
    @Operation(hidden = true)
    public Response pageOf(String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Wording words = Wording.of(languages);
        return answer(ProblemPage.of(one(code, words), words.language()), words);
    }

    @GET
    @Path("{code}")
    @Produces(JSON)
    @Operation(hidden = true)
    public Response get(String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Wording words = Wording.of(languages);
        return answer(one(code, words), words);
    }

    private List<ProblemTypeView> all(Wording words) {
        return reasons.all().stream()
                .map(reason -> ProblemTypeView.of(reason, words))
                .toList();
    }

    private ProblemTypeView one(String code, Wording words) {
        return reasons.of(code)
                .map(reason -> ProblemTypeView.of(reason, words))
                .orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    private static Response answer(Object shown, Wording words) {
        return Response.ok(shown)
                .language(words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
