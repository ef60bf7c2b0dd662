package tandem.desk;

import tandem.exchange.problems.Reason;

/** Why the desk refuses; the published list of its problem types. */
public enum DeskReason implements Reason {
    /** A request names a customer that the desk does not know. */
    CUSTOMER_UNKNOWN(422),
    /** A request names an agent that the desk does not know. */
    AGENT_UNKNOWN(422),
    /** The caller's login belongs to no agent, and the move needs one. */
    CALLER_IS_NO_AGENT(403),
    /** Another agent carries this login. */
    LOGIN_TAKEN(409),
    /** The ticket's state does not offer this move. */
    MOVE_NOT_ALLOWED(409),
    /** The ticket is with this agent already. */
    ALREADY_WITH_AGENT(409),
    /** A move would lie before the ticket's last one. */
    BEFORE_LAST_STEP(422),
    /** A contact would lie before the ticket was opened. */
    BEFORE_OPENING(422),
    /** Only an importer may say when something happened. */
    PAST_TIME_NOT_ALLOWED(403),
    /** What happened cannot lie in the future. */
    TIME_IN_FUTURE(422),
    /** A report ends before it begins. */
    PERIOD_EMPTY(400),
    /** A report would have more periods than can be shown. */
    TOO_MANY_PERIODS(400);

    private final int status;

    DeskReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
