package tandem.exchange.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** Money's amount travels in quotes, so that no reader makes a binary fraction of it. */
interface MoneyForm {

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    BigDecimal amount();
}
