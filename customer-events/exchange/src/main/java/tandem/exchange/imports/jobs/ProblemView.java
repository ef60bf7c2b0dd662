package tandem.exchange.imports.jobs;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.Wording;

/** Why a file is broken, as a problem (RFC 9457) in the language asked for. */
record ProblemView(
        String type,
        String title,
        @Nullable String detail,
        String code,
        @JsonAnyGetter Map<String, Object> members) {

    static @Nullable ProblemView of(@Nullable Refusal problem, Wording words) {
        if (problem == null) {
            return null;
        }
        return new ProblemView(
                problem.reason().type(),
                words.title(problem.reason(), problem.members()),
                words.detail(problem.reason(), problem.members()),
                problem.reason().code(),
                problem.members());
    }
}
