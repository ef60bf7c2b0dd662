package tandem.sales.customers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.http.Versioned;

/** A customer as it is shown. */
record CustomerView(
        UUID id,
        long version,
        String name,
        @Nullable CustomerKind kind,
        @Nullable String email,
        @Nullable String language,
        @Nullable String country,
        @Nullable String sector,
        @Nullable CompanyProfile profile,
        List<ExternalId> externalIds)
        implements Versioned {

    /** What an outside system calls the customer. */
    record ExternalId(String source, String id) {}

    static CustomerView of(Customer customer) {
        DescribeCustomer details = customer.details();
        return new CustomerView(
                customer.id(),
                customer.version(),
                details.name(),
                details.kind(),
                details.email(),
                details.language(),
                details.country(),
                details.sector(),
                details.profile(),
                externalIds(customer.externalSource(), customer.externalId()));
    }

    private static List<ExternalId> externalIds(@Nullable String source, @Nullable String id) {
        return source == null || id == null ? List.of() : List.of(new ExternalId(source, id));
    }
}
