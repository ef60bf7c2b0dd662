package tandem.sales.reps;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.Versioned;

/** A rep as they are shown. */
record RepView(
        UUID id,
        long version,
        String name,
        String login,
        UUID team,
        @Nullable String office) implements Versioned {

    static RepView of(Rep rep) {
        return new RepView(rep.id(), rep.version(), rep.name(), rep.login(), rep.teamId(), rep.office());
    }
}
