package tandem.faults.proxy;

import java.time.Duration;

/** What a proxy does with what passes. */
public sealed interface Mode {

    /** Forwards everything at once. */
    Mode PASS = new Pass();

    /** Takes connections and bytes and forwards nothing, in neither direction, until the mode changes. */
    Mode HOLD = new Hold();

    /** Breaks new connections as they come; those that stand are left alone. */
    Mode REFUSE = new Refuse();

    /** Breaks about every second connection to a database where it asks to commit, which the database never hears. */
    Mode CUT_COMMITS = new CutCommits();

    record Pass() implements Mode {}

    record Hold() implements Mode {}

    record Refuse() implements Mode {}

    record CutCommits() implements Mode {}

    /**
     * Forwards requests to commit later, and everything else at once.
     *
     * @param time how long each stays open
     */
    record HoldCommits(Duration time) implements Mode {}

    /**
     * Forwards later.
     *
     * @param least how long every piece waits
     * @param jitter up to how much longer, evenly
     */
    record Delay(Duration least, Duration jitter) implements Mode {}

    /**
     * Breaks each connection once so many further bytes have passed, both directions together.
     *
     * @param bytes counted for each connection from when the mode was set
     */
    record CutAfter(long bytes) implements Mode {}
}
