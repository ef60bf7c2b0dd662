package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "4821, EUR, 4821.00",
        "4821.5, EUR, 4821.50",
        "4821.500000, EUR, 4821.50",
        "48E+4, JPY, 480000",
        "1.5, KWD, 1.500",
        "0, USD, 0.00",
        "-12.3, SEK, -12.30",
        "999999999999999999.99, USD, 999999999999999999.99",
    })
    void an_amount_has_the_decimals_of_its_currency(BigDecimal amount, String currency, String kept) {
        Money money = new Money(amount, currency);

        assertThat(money.amount().toString()).isEqualTo(kept);
        assertThat(money).isEqualTo(new Money(new BigDecimal(kept), currency));
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, EUR, more than 2 decimals",
        "0.5, JPY, more than 0 decimals",
        "1E+18, EUR, more than 18 digits",
        "1E+999999999, EUR, more than 18 digits",
        "1E-999999999, EUR, more than 2 decimals",
        "1, eur, no ISO 4217 currency code",
        "1, EURO, no ISO 4217 currency code",
        "1, ZZZ, no ISO 4217 currency code",
        "1, XAU, no currency that is paid in",
        "1, ' ', currency is blank",
    })
    void what_nobody_can_pay_is_refused(BigDecimal amount, String currency, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(amount, currency))
                .withMessageContaining(why);
    }
}
