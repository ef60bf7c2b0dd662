package tandem.sales.reps;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/** A rep goes to another team or office. */
record ChangeTeam(
        @NotNull UUID team, @CodePoints(max = 200) @Nullable String office) {}
