package tandem.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void sides_that_tell_the_same_do_not_differ_whatever_the_order_and_however_complete() {
        JsonNode sales = relationship("[\"a\",\"b\"]", 3, "\"completeness\":{\"applied_sequence\":7}");
        JsonNode desk = relationship("[\"b\",\"a\"]", 3, "\"completeness\":{\"applied_sequence\":9}");

        assertThat(Difference.between(sales, desk)).isEmpty();
    }

    @Test
    void a_number_that_differs_is_named_with_the_customer_and_both_values() {
        assertThat(Difference.between(relationship("[]", 3, "\"x\":1"), relationship("[]", 2, "\"x\":1")))
                .singleElement()
                .hasToString("Acme (7): served.tickets is 3 at sales and 2 at the desk");
    }

    @Test
    void absent_and_null_say_the_same_and_absent_and_zero_do_not() {
        assertThat(Difference.between(
                        json("{\"sold\":{\"a\":1,\"b\":null},\"served\":{\"c\":0}}"),
                        json("{\"sold\":{\"a\":1},\"served\":{}}")))
                .extracting(Difference::field)
                .containsExactly("served.c");
    }

    @Test
    void a_customer_of_whom_neither_side_tells_anything_is_no_agreement() {
        assertThat(Difference.between(json("{}"), json("{}")))
                .extracting(Difference::field)
                .containsExactly("sold", "served");
    }

    private static JsonNode relationship(String products, int tickets, String rest) {
        return json("{\"customer_id\":\"7\",\"name\":\"Acme\",\"sold\":{\"products\":" + products
                + "},\"served\":{\"tickets\":" + tickets + "}," + rest + "}");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
