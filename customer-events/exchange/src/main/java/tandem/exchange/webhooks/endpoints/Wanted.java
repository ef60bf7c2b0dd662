package tandem.exchange.webhooks.endpoints;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.webhooks.wishes.EndpointWishes;

/** What a partner wants delivered where, and how; and what it may have of that. */
@Embeddable
class Wanted {

    private String url;
    private @Nullable String description;
    private String eventTypes;
    private String grantedTypes;
    private @Nullable UUID customerId;
    private boolean ordered;
    private @Nullable Integer ratePerSecond;

    @SuppressWarnings("NullAway.Init")
    Wanted() {}

    static Wanted of(Grant grant, EndpointWishes wishes) {
        Wanted wanted = new Wanted();
        wanted.eventTypes = TypePatterns.of(wishes.eventTypes()).stored();
        wanted.grantedTypes = grant.types().stored();
        wanted.url = wishes.url();
        wanted.description = wishes.description();
        wanted.customerId = wishes.customerId();
        wanted.ordered = Boolean.TRUE.equals(wishes.ordered());
        wanted.ratePerSecond = wishes.ratePerSecond();
        return wanted;
    }

    /** It may have of it what it may read now. */
    void grant(Grant grant) {
        grantedTypes = grant.types().stored();
    }

    /** Nobody is to be found by it any more. */
    void forget() {
        url = "";
        description = null;
    }

    String url() {
        return url;
    }

    @Nullable
    String description() {
        return description;
    }

    TypePatterns eventTypes() {
        return TypePatterns.stored(eventTypes);
    }

    /** What its partner could read when it was registered, changed or enabled last. */
    TypePatterns grantedTypes() {
        return TypePatterns.stored(grantedTypes);
    }

    @Nullable
    UUID customerId() {
        return customerId;
    }

    boolean ordered() {
        return ordered;
    }

    @Nullable
    Integer ratePerSecond() {
        return ratePerSecond;
    }
}
