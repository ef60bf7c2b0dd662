package tandem.sales.customers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * Says who a customer is, at registration and whenever that changes.
 *
 * @param kind a company when nothing is said
 * @param language preferred language, BCP 47
 * @param country ISO 3166-1 alpha-2
 * @param sector as its source writes it
 */
record DescribeCustomer(
        @NotNull @CodePoints(min = 1, max = 200) String name,
        CustomerKind kind,
        @Email @CodePoints(max = 254) @Nullable String email,

        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") @CodePoints(max = 35) @Nullable
        String language,

        @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
        @CodePoints(max = 200) @Nullable String sector,
        @Valid CompanyProfile profile) {

    /** JSON may leave kind and profile out. */
    DescribeCustomer {
        kind = Objects.requireNonNullElse(kind, CustomerKind.COMPANY);
        profile = Objects.requireNonNullElse(profile, CompanyProfile.UNKNOWN);
    }

    /** This name, and whatever else is said here; where nothing is said, what was known. A known kind stays. */
    DescribeCustomer orElse(DescribeCustomer known) {
        return new DescribeCustomer(
                name,
                known.kind,
                email == null ? known.email : email,
                language == null ? known.language : language,
                country == null ? known.country : country,
                sector == null ? known.sector : sector,
                profile.orElse(known.profile));
    }
}
