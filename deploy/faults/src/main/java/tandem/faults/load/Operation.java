package tandem.faults.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command with every attempt at it.
 *
 * @param attempts in the order in which they ended
 */
public record Operation(Command command, List<Attempt> attempts) {

    public Operation {
        attempts = List.copyOf(attempts);
    }

    /** Done if one attempt was told so, refused if all were, unknown otherwise: an unknown attempt may still arrive. */
    public Outcome outcome() {
        if (accepted().findAny().isPresent()) {
            return Outcome.OK;
        }
        return attempts.stream().allMatch(attempt -> attempt.outcome() == Outcome.FAILED)
                ? Outcome.FAILED
                : Outcome.UNKNOWN;
    }

    /** The successes. */
    public Stream<Attempt> accepted() {
        return attempts.stream().filter(attempt -> attempt.outcome() == Outcome.OK);
    }

    /** What the first success said. */
    public Optional<Answer> answer() {
        return accepted()
                .flatMap(attempt -> Stream.ofNullable(attempt.answer()))
                .findFirst();
    }
}
