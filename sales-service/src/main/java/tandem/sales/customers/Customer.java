package tandem.sales.customers;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.events.CustomerIds;
import tandem.events.CustomerSnapshot;
import tandem.exchange.time.Ids;

/**
 * Somebody who may buy or has bought. Registered here, or met through an event of the desk; the latter follows the
 * desk's events until it is described here.
 */
@Entity
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

    @Embedded
    private CompanyProfile profile;

    private @Nullable String externalSource;
    private @Nullable String externalId;
    private @Nullable Long followedEpoch;
    private @Nullable Long followedSequence;

    Customer() {}

    static Customer register(DescribeCustomer details) {
        Customer customer = new Customer();
        customer.id = Ids.next();
        customer.describe(details);
        return customer;
    }

    /** Registers whom an outside system knows by this id. */
    static Customer register(String source, String externalId, DescribeCustomer details) {
        Customer customer = new Customer();
        customer.id = CustomerIds.of(source, externalId);
        customer.describeAs(source, externalId, details);
        return customer;
    }

    /** Describes the customer anew; tells whether that is a change. */
    boolean describe(DescribeCustomer details) {
        if (details.equals(details())) {
            return false;
        }
        name = details.name();
        kind = details.kind();
        email = details.email();
        language = details.language();
        country = details.country();
        sector = details.sector();
        profile = details.profile();
        followedEpoch = null;
        followedSequence = null;
        return true;
    }

    /** Describes whom an outside system knows by this id; tells whether that is a change. */
    boolean describeAs(String source, String outsideId, DescribeCustomer details) {
        boolean linked = outsideId.equals(externalId);
        externalSource = source;
        externalId = outsideId;
        return describe(details) || !linked;
    }

    /** What the desk is told of the customer with every event. */
    CustomerSnapshot snapshot() {
        return new CustomerSnapshot(id, name, kind.word(), email, language);
    }

    DescribeCustomer details() {
        return new DescribeCustomer(name, kind, email, language, country, sector, profile);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    String externalSource() {
        return externalSource;
    }

    @Nullable
    String externalId() {
        return externalId;
    }
}
