package tandem.exchange.convergence;

/** Which facts of a service are asked for. */
public enum About {
    /** What this side decided, from its own records. */
    OWN,
    /** What the other side decided, from this side's view. */
    VIEW
}
