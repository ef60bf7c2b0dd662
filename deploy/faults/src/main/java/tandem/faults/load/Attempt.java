package tandem.faults.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request of an operation and what came of it.
 *
 * @param at when it was sent, by the clock of the machine
 * @param started monotonic nanoseconds, comparable within a run
 * @param ended monotonic nanoseconds
 * @param status 0 where no answer came
 * @param why code of the problem, or what broke; empty for a success
 * @param replayed whether the service said that this answer was given before
 * @param answer of a success
 */
public record Attempt(
        Command command,
        Instant at,
        long started,
        long ended,
        Outcome outcome,
        int status,
        String why,
        boolean replayed,
        @Nullable Answer answer) {

    static Attempt of(Command command, Instant at, long started, long ended, Reply reply) {
        return new Attempt(
                command,
                at,
                started,
                ended,
                reply.outcome(),
                reply.status(),
                reply.why(),
                reply.replayed(),
                reply.answer());
    }
}
