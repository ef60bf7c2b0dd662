package tandem.exchange.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import tandem.exchange.problems.Reason;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.problems.Wording;

/** The answers that refuse, one for each status, with the codes that it comes with and what each means. */
record ProblemResponses(Components components) {

    /** The extension that lists the codes of an answer, for programs. */
    static final String CODES = "x-problem-codes";

    /** What an answer to any request may be, and no operation names. */
    private static final List<Reason> OF_ANY_REQUEST = List.of(
            RequestReason.BAD_REQUEST,
            RequestReason.INVALID_TEXT,
            RequestReason.NOT_ACCEPTABLE,
            RequestReason.UNEXPECTED,
            RequestReason.UNAVAILABLE);

    private static final String ANY_PROBLEM = "Problem";
    private static final Wording WORDS = new Wording(Locale.ENGLISH);

    /** Has it refuse with these, and with nothing else but what any request may be answered. */
    void replaceIn(Operation operation, Refusals refusals) {
        APIResponses responses = operation.getResponses();
        List.copyOf(responses.getAPIResponses().keySet()).stream()
                .filter(status -> status.startsWith("4"))
                .forEach(responses::removeAPIResponse);
        refusals.byStatus()
                .forEach((status, reasons) -> responses.addAPIResponse(Integer.toString(status), answer(reasons)));
        responses.setDefaultValue(shared(
                ANY_PROBLEM,
                OF_ANY_REQUEST,
                "A problem (RFC 9457); its code never changes, its words are in the language asked for. Beside what an"
                        + " operation names, any may be answered with:\n\n"));
    }

    private APIResponse answer(SortedSet<Reason> reasons) {
        return reasons.size() == 1 ? shared(reasons.getFirst().code(), reasons, "") : problem(reasons, "");
    }

    private APIResponse shared(String name, Collection<Reason> reasons, String introduction) {
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, problem(reasons, introduction));
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    private static APIResponse problem(Collection<Reason> reasons, String introduction) {
        return OASFactory.createAPIResponse()
                .description(reasons.stream()
                        .map(reason -> "- `%s`: %s".formatted(reason.code(), WORDS.title(reason)))
                        .collect(Collectors.joining("\n", introduction, "")))
                .extensions(Map.of(CODES, reasons.stream().map(Reason::code).toList()))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }
}
