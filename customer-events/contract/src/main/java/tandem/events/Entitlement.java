package tandem.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a customer may claim from service because of what they bought, for example {@code support} or {@code training}. */
public record Entitlement(
        String kind,
        @Nullable String product,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public Entitlement {
        Checks.text(kind, "kind of entitlement");
    }
}
