package tandem.sales.reps;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Somebody begins to sell.
 *
 * @param login the subject of their tokens
 */
record JoinTeam(
        @NotNull @CodePoints(min = 1, max = 200) String name,
        @NotNull @CodePoints(min = 1, max = 200) String login,
        @NotNull UUID team,
        @CodePoints(max = 200) @Nullable String office) {}
