package tandem.exchange.convergence.checks;

/** How this side's view of a subject differs from what its owner says. */
enum DifferenceKind {
    /** The owner has it, the view does not. */
    MISSING,
    /** The view has it, the owner does not. */
    EXTRA,
    /** Both have it and do not say the same. */
    DIFFERENT,
    /** Not all events of the customer were taken in; no drift, and about the customer as a whole. */
    BEHIND
}
