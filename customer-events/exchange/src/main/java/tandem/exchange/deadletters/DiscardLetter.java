package tandem.exchange.deadletters;

import jakarta.validation.constraints.NotNull;
import tandem.exchange.text.CodePoints;

/**
 * The command to give a letter up.
 *
 * @param reason why nothing is lost, or why that is accepted
 */
record DiscardLetter(
        @NotNull @CodePoints(min = 1, max = 1000) String reason) {}
