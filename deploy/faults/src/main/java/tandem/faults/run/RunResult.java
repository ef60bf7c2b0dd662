package tandem.faults.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.faults.evidence.Violation;

/**
 * What is printed of a run as its last line.
 *
 * @param operations commands that clients decided to do
 * @param unknown those of them whose outcome no client ever learned
 * @param faults how many of each kind
 * @param recovered from healing until both sides agreed and nothing waited, in seconds; absent where that was not seen
 */
public record RunResult(
        long seed,
        double minutes,
        long operations,
        long unknown,
        Map<String, Integer> faults,
        List<Violation> violations,
        @JsonProperty("recovered_in_seconds") @Nullable Double recovered) {

    public RunResult {
        violations = List.copyOf(violations);
    }

    public boolean clean() {
        return violations.isEmpty();
    }
}
