package tandem.exchange.convergence.checks;

/** How this side's view of a subject differs from what its owner says. */
enum DifferenceKind {
    /** The owner has it, the view does not. */
    MISSING,
    /** The view has it, the owner does not. */
    EXTRA,
    /** Both have it and do not say the same. */
    DIFFERENT,
    /** The customer's last events were not taken in: no drift, since they may still come. About the customer as a whole. */
    BEHIND
}
