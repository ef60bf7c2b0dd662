package tandem.sales.customers;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * What sales knows of a company beyond the record that both sides keep.
 *
 * @param location where its office is, as its source writes it
 * @param established the year
 * @param annualRevenue in millions, in the currency of its source
 * @param parent name of the company that owns it
 */
@Embeddable
record CompanyProfile(
        @CodePoints(max = 200) @Nullable String location,
        @Min(0) @Max(9999) @Nullable Integer established,
        @Min(0) @Nullable BigDecimal annualRevenue,
        @Min(0) @Nullable Integer employees,
        @CodePoints(max = 200) @Nullable String parent) {

    static final CompanyProfile UNKNOWN = new CompanyProfile(null, null, null, null, null);

    /** Without the zeros that a number may end with, so that equal numbers are equal. */
    CompanyProfile {
        annualRevenue = annualRevenue == null ? null : annualRevenue.stripTrailingZeros();
    }

    /** Whatever is said here; where nothing is said, what was known. */
    CompanyProfile orElse(CompanyProfile known) {
        return new CompanyProfile(
                location == null ? known.location : location,
                established == null ? known.established : established,
                annualRevenue == null ? known.annualRevenue : annualRevenue,
                employees == null ? known.employees : employees,
                parent == null ? known.parent : parent);
    }
}
