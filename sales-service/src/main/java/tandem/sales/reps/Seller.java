package tandem.sales.reps;

import java.util.UUID;

/** A rep and their team as they are at a moment; what is attributed to them then stays theirs. */
public record Seller(UUID rep, String name, UUID teamId, String team) {}
