package tandem.events;

/**
 * How one SLA target ended.
 *
 * @param target for example {@code first_response}
 */
public record SlaResult(String target, boolean met) {

    public SlaResult {
        Checks.text(target, "SLA target");
    }
}
