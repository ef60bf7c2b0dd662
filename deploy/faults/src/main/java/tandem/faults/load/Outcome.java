package tandem.faults.load;

import java.util.Set;

/** What a client may believe after an attempt. */
public enum Outcome {
    /** Done: the service said so. */
    OK,
    /** Not done, and this attempt will never do it: a clear refusal, or it never left. */
    FAILED,
    /** Nobody can tell: no answer, or one that a committed change may stand behind. */
    UNKNOWN;

    private static final Set<String> DECIDED_BEFORE_COMMIT = Set.of("outbox_full");
    private static final String ANOTHER_ATTEMPT_IS_AT_WORK = "idempotency_key_in_progress";

    /**
     * What an answer says. A 503 is believed only where it comes from a rule; the others may come from a database that
     * went away in the middle of a commit.
     *
     * @param code of the problem; empty where there is none
     */
    static Outcome of(int status, String code) {
        if (status >= 200 && status < 300) {
            return OK;
        }
        boolean refused = status >= 400 && status < 500 && !code.equals(ANOTHER_ATTEMPT_IS_AT_WORK);
        return refused || DECIDED_BEFORE_COMMIT.contains(code) ? FAILED : UNKNOWN;
    }
}
