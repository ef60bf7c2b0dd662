package tandem.faults.load;

import org.jspecify.annotations.Nullable;

/** What came back from one request, or did not; {@link Attempt} says what each part means. */
record Reply(
        Outcome outcome,
        int status,
        String why,
        boolean replayed,
        @Nullable Answer answer) {

    static Reply none(Outcome outcome, Exception why) {
        return new Reply(outcome, 0, why.toString(), false, null);
    }
}
