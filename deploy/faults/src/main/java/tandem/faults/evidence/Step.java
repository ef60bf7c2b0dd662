package tandem.faults.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One recorded move of a deal or ticket.
 *
 * @param mark of the command that made it; empty where moves of that kind bear none
 * @param told absent where the other side is not told of such a move
 */
public record Step(String mark, @Nullable Told told) {}
