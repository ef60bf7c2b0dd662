package tandem.desk.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerIds;
import tandem.events.CustomerSnapshot;
import tandem.exchange.imports.LooseNames;

/**
 * Somebody whom the desk serves. Registered here, or met through an event of sales; the latter follows the events of
 * sales until the customer is described here.
 */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private @Nullable String email;
    private @Nullable String language;
    private @Nullable String country;
    private @Nullable String sector;
    private @Nullable String externalSource;
    private @Nullable String externalId;
    private String foldedName;
    private Instant registeredAt;
    private boolean follows;

    @SuppressWarnings("NullAway.Init")
    Customer() {}

    static Customer register(UUID id, CustomerDetails details, Instant now) {
        Customer customer = new Customer();
        customer.id = id;
        customer.registeredAt = now;
        customer.describe(details);
        return customer;
    }

    /** From now on known to an outside system by this id. */
    void know(String source, String outsideId) {
        externalSource = source;
        externalId = outsideId;
        foldedName = LooseNames.fold(outsideName());
    }

    void describe(CustomerDetails details) {
        name = details.name();
        kind = details.kind();
        email = details.email();
        language = details.language();
        country = details.country();
        sector = details.sector();
        follows = false;
        foldedName = LooseNames.fold(outsideName());
    }

    /** As events tell about the customer. */
    CustomerSnapshot snapshot() {
        return new CustomerSnapshot(id, name, kind.word(), email, language);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CustomerDetails details() {
        return new CustomerDetails(name, kind, email, language, country, sector);
    }

    @Nullable
    String externalSource() {
        return externalSource;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    /** What outside systems call the customer, as far as anybody told. */
    private String outsideName() {
        return externalId == null ? name : externalId;
    }

    /** Whether the id is the one that this system's name for the customer gives. */
    boolean isKnownTo(String source) {
        return id.equals(CustomerIds.of(source, outsideName()));
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
