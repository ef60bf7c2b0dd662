package tandem.desk.customers;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.exchange.text.CodePoints;

/**
 * How a customer is described, as a whole: what is absent is taken away.
 *
 * @param language preferred language, BCP 47
 * @param country ISO 3166 code of two letters
 */
record CustomerDetails(
        @NotNull @CodePoints(min = 1, max = 200) String name,
        @NotNull CustomerKind kind,
        @Email @CodePoints(max = 254) @Nullable String email,
        @Pattern(regexp = LANGUAGE) @Nullable String language,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
        @CodePoints(max = 200) @Nullable String sector) {

    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}";
}
