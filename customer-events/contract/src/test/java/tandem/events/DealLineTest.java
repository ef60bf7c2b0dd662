package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DealLineTest {

    private static final UUID PRODUCT = UUID.fromString("019b8d34-65a0-79ca-aaaf-79602dd45d12");
    private static final Money PRICE = new Money(BigDecimal.TEN, "EUR");

    @ParameterizedTest
    @CsvSource({"3.000, 3", "1E+2, 100", "0.000001, 0.000001", "2.50, 2.5"})
    void a_quantity_is_kept_in_one_form(BigDecimal quantity, String kept) {
        assertThat(line(quantity).quantity().toString()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0000001", "1E+12", "1E+999999999"})
    void a_quantity_that_cannot_be_sold_is_refused(BigDecimal quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> line(quantity)).withMessageContaining("quantity");
    }

    private static DealLine line(BigDecimal quantity) {
        return new DealLine(PRODUCT, "GTX Pro", quantity, PRICE, null);
    }
}
