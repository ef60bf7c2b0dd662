package tandem.exchange.problems.pages;

import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Reason;
import tandem.exchange.problems.Wording;

/**
 * What a problem's code means.
 *
 * @param type the URI reference that leads here
 * @param status of HTTP that it comes with; a code that only stands in {@code errors[]} has that of the problem around it
 * @param detail what happened and what its caller can do, with the names of the problem's members in braces
 */
record ProblemTypeView(
        String type,
        String code,
        String title,
        int status,
        @Nullable String detail) {

    static ProblemTypeView of(Reason reason, Wording words) {
        return new ProblemTypeView(
                reason.type(), reason.code(), words.title(reason), reason.status(), words.detail(reason));
    }
}
