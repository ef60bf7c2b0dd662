package tandem.sales.customers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.LooseNames;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowImport;
import tandem.exchange.imports.RowOutcome;
import tandem.sales.Uploaded;

/**
 * Takes the companies of another system in; its name for a company is the external id. Sector and place are kept as they
 * are written; a place that is the English name of a country also gives the country.
 * What a file says nothing of stays as it is known here.
 */
@ApplicationScoped
class AccountsImport implements RowImport {

    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> LooseNames.fold(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
                    Function.identity()));

    private final Customers customers;

    AccountsImport(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String kind() {
        return "accounts";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("account"),
                Column.optional("sector"),
                Column.optional("year_established"),
                Column.optional("revenue"),
                Column.optional("employees"),
                Column.optional("office_location"),
                Column.optional("subsidiary_of"));
    }

    @Override
    public RowOutcome take(Row row, ImportRun run) {
        String account = Uploaded.name(row, "account");
        String location = row.optional("office_location");
        String country = country(location);
        Described described = customers.describePartly(run.source(), account, details(row, account, country));
        RowOutcome outcome = outcome(described);
        return location != null && country == null ? outcome.note("country_not_recognised") : outcome;
    }

    private static RowOutcome outcome(Described described) {
        if (described.created()) {
            return RowOutcome.created();
        }
        return described.changed() ? RowOutcome.changed() : RowOutcome.unchanged();
    }

    private static DescribeCustomer details(Row row, String name, @Nullable String country) {
        CompanyProfile profile = new CompanyProfile(
                row.optional("office_location"),
                row.optionalInteger("year_established"),
                row.optionalDecimal("revenue"),
                row.optionalInteger("employees"),
                row.optional("subsidiary_of"));
        return new DescribeCustomer(name, CustomerKind.COMPANY, null, null, country, row.optional("sector"), profile);
    }

    private static @Nullable String country(@Nullable String location) {
        return location == null ? null : COUNTRIES.get(LooseNames.fold(location));
    }
}
