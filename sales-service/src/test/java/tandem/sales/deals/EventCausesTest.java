package tandem.sales.deals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tandem.sales.SalesFixture.customer;
import static tandem.sales.SalesFixture.qualifiedDeal;
import static tandem.sales.SalesFixture.rep;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.sales.KafkaTopics;
import tandem.sales.SalesFixture.Rep;

@QuarkusTest
class EventCausesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    /** As long as a name may be. */
    private static final String LONG = "sixteen letters " + "sixteen letters " + "sixteen letters " + "sixteen letters "
            + "sixteen letters " + "sixteen letters " + "sixteen letters " + "sixteen letters.";

    private Rep rep;
    private String customer;
    private String deal;

    @BeforeEach
    void a_deal_that_can_be_won() {
        rep = rep();
        customer = customer();
        deal = qualifiedDeal(rep, customer, "10.00");
    }

    @Test
    void an_event_tells_what_its_request_was_called_and_the_trace_that_it_belongs_to() {
        ConsumerRecord<byte[], byte[]> event =
                wonBy(rep.asks().header("X-Correlation-Id", "order 4711").header("traceparent", PARENT));

        assertThat(header(event, "ce_correlationid")).isEqualTo("order 4711");
        assertThat(header(event, "traceparent")).isEqualTo(PARENT);
        assertThat(header(event, "ce_causationid")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tab\there", LONG + "x"})
    void a_request_without_a_fit_name_is_called_by_its_trace(String name) {
        ConsumerRecord<byte[], byte[]> event =
                wonBy(rep.asks().header("X-Correlation-Id", name).header("traceparent", PARENT));

        assertThat(header(event, "ce_correlationid")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01"
            })
    void a_trace_that_is_not_well_formed_goes_no_further(String parent) {
        ConsumerRecord<byte[], byte[]> event = wonBy(rep.asks().header("traceparent", parent));

        assertThat(header(event, "traceparent")).isNull();
        assertThat(header(event, "ce_correlationid")).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    }

    private ConsumerRecord<byte[], byte[]> wonBy(RequestSpecification request) {
        request.header("If-Match", "*")
                .body(Map.of())
                .post("/v1/deals/" + deal + "/close-won")
                .then()
                .statusCode(200);
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> KafkaTopics.toldBySales(customer), told -> told.size() == 1)
                .getFirst();
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
