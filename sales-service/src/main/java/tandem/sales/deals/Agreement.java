package tandem.sales.deals;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import tandem.events.Handoff;

/**
 * What a deal was won with; withdrawn with the close.
 *
 * @param tier how important the customer has become, for example {@code gold}
 * @param handoff what the desk was told to keep what was promised
 */
@Embeddable
record Agreement(@Nullable String tier, @Nullable Handoff handoff) {

    static final Agreement NONE = new Agreement(null, null);
}
