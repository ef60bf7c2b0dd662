package tandem.exchange.convergence.checks;

/**
 * How far a check is.
 *
 * <pre>
 * waiting -> comparing -> judging -> completed -> repairing -> judging -> completed
 *    |           |           |                        |
 *    +-----------+-----------+------> failed <--------+
 * </pre>
 */
enum CheckState {
    /** Nothing was asked yet. */
    WAITING,
    /** Ranges that differ are looked into. */
    COMPARING,
    /** Customers who seemed to differ are looked at. */
    JUDGING,
    /** Customers who differ are made anew. */
    REPAIRING,
    /** All was compared. */
    COMPLETED,
    /** The other side did not answer, or nothing could be compared. */
    FAILED
}
