package tandem.exchange.rebuild;

/**
 * How far a rebuild is.
 *
 * <pre>
 * WAITING ─► READING ◄─► COMPARING ─► SWAPPING ─► COMPLETED
 *    └──────────┴────────────┴───────────┴──────► FAILED
 * </pre>
 */
enum RebuildState {
    /** Nobody has begun it. */
    WAITING,
    /** The shadow is there and takes in the other side's journal. */
    READING,
    /** The journal's end was reached; the shadow is held against the live view. */
    COMPARING,
    /** The shadow waits to take the live view's place. */
    SWAPPING,
    /** The view is the rebuilt one. */
    COMPLETED,
    /** It was given up; the view is as it was. */
    FAILED
}
