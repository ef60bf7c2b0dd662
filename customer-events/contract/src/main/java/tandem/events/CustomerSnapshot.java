package tandem.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the other side needs to keep its own record of a customer.
 *
 * @param id the customer's id on both sides
 * @param name what the customer is called, in any script
 * @param kind {@code company} or {@code person}
 * @param email where the customer is written to
 * @param language preferred language, BCP 47
 */
public record CustomerSnapshot(
        UUID id,
        String name,
        @Nullable String kind,
        @Nullable String email,
        @Nullable String language) {

    public CustomerSnapshot {
        Checks.present(id, "customer id");
        Checks.text(name, "customer name");
    }
}
