package tandem.faults.evidence;

import tandem.events.Side;

/**
 * What still waits on one side.
 *
 * @param waiting events in the outbox
 * @param blocked streams that wait for an operator
 * @param gaps customers of whom an event of the other side is missing
 * @param lag records of the other side's topic that are not taken in
 */
public record Calm(Side side, long waiting, long blocked, long gaps, long lag) {

    public boolean complete() {
        return waiting == 0 && blocked == 0 && gaps == 0 && lag == 0;
    }
}
