package tandem.faults.evidence;

import java.util.Map;

/**
 * Something that must never be.
 *
 * @param invariant {@code I1} to {@code I15}, or {@code run} when the run itself proves nothing
 * @param what in words
 * @param evidence by which it can be looked up in history, topics and databases
 */
public record Violation(String invariant, String what, Map<String, Object> evidence) {

    public Violation {
        evidence = Map.copyOf(evidence);
    }
}
