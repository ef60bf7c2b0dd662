package tandem.faults.injection;

/**
 * A fault that is about to happen.
 *
 * @param inject makes it happen, and returns
 * @param heal takes it away; returns when what was ended runs again
 */
record Fault(Action inject, Action heal) {

    static Fault once(Action inject) {
        return new Fault(inject, Action.NOTHING);
    }
}
