package tandem.desk.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.Versioned;

/** A customer as responses show one. */
record CustomerView(
        UUID id,
        long version,
        String name,
        CustomerKind kind,
        @Nullable String email,
        @Nullable String language,
        @Nullable String country,
        @Nullable String sector,
        List<ExternalId> externalIds,
        Instant registeredAt)
        implements Versioned {

    /** How an outside system knows the customer. */
    record ExternalId(String source, String id) {}

    static CustomerView of(Customer customer) {
        CustomerDetails details = customer.details();
        return new CustomerView(
                customer.id(),
                customer.version(),
                details.name(),
                details.kind(),
                details.email(),
                details.language(),
                details.country(),
                details.sector(),
                externalIds(customer),
                customer.registeredAt());
    }

    private static List<ExternalId> externalIds(Customer customer) {
        String source = customer.externalSource();
        String id = customer.externalId();
        return source == null || id == null ? List.of() : List.of(new ExternalId(source, id));
    }
}
