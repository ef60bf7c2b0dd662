package tandem.sales.leads;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.time.Ids;
import tandem.sales.Act;
import tandem.sales.SalesReason;

/** Somebody who may be interested. Registered, then perhaps opened as a deal. */
@Entity
class Lead {

    @Id
    private UUID id;

    @Version
    private long version;

    private String source;
    private @Nullable String name;
    private @Nullable UUID productId;
    private UUID ownerId;
    private @Nullable String note;
    private @Nullable String externalId;
    private Instant registeredAt;
    private Instant recordedAt;
    private String registeredBy;
    private @Nullable UUID dealId;

    Lead() {}

    static Lead register(RegisterLead command, UUID owner, Act act) {
        Lead lead = of(Ids.next(), command.source(), command.product(), owner, act);
        lead.name = command.name();
        lead.note = command.note();
        return lead;
    }

    /** A lead that an outside system knows by this id. */
    static Lead imported(UUID id, String source, String externalId, UUID product, UUID owner, Act act) {
        Lead lead = of(id, source, product, owner, act);
        lead.externalId = externalId;
        return lead;
    }

    private static Lead of(UUID id, String source, @Nullable UUID product, UUID owner, Act act) {
        Lead lead = new Lead();
        lead.id = id;
        lead.source = source;
        lead.productId = product;
        lead.ownerId = owner;
        lead.registeredAt = act.at();
        lead.recordedAt = act.recordedAt();
        lead.registeredBy = act.by();
        return lead;
    }

    /** Somebody takes it up: the chance to sell goes on as that deal. */
    void become(UUID deal) {
        if (dealId != null) {
            throw new Refusal(SalesReason.LEAD_BECAME_A_DEAL).with("deal", dealId);
        }
        dealId = deal;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String source() {
        return source;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    UUID productId() {
        return productId;
    }

    UUID ownerId() {
        return ownerId;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    UUID dealId() {
        return dealId;
    }
}
