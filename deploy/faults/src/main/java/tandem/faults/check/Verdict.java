package tandem.faults.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tandem.faults.evidence.Violation;

/**
 * What a run showed.
 *
 * @param recoveredIn from healing until both sides agreed and nothing waited; empty when that was not seen
 * @param lookedAt how much evidence was judged, in words
 * @param notChecked invariants that do not apply yet, and why
 */
public record Verdict(
        List<Violation> violations, Optional<Duration> recoveredIn, String lookedAt, List<String> notChecked) {

    public Verdict {
        violations = List.copyOf(violations);
        notChecked = List.copyOf(notChecked);
    }
}
