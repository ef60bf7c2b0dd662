package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @Test
    void every_event_has_a_type() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::event))
                .containsExactlyInAnyOrder(Arrays.stream(CustomerEvent.class.getPermittedSubclasses())
                        .<Class<? extends CustomerEvent>>map(type -> type.asSubclass(CustomerEvent.class))
                        .toArray(Class[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "DEAL_CLOSED, tandem.sales.DealClosed.v1, tandem.sales.events, /sales-service",
        "DEAL_REOPENED, tandem.sales.DealReopened.v1, tandem.sales.events, /sales-service",
        "TICKET_OPENED, tandem.desk.TicketOpened.v1, tandem.desk.events, /service-desk",
        "TICKET_RESOLVED, tandem.desk.TicketResolved.v1, tandem.desk.events, /service-desk",
        "TICKET_REOPENED, tandem.desk.TicketReopened.v1, tandem.desk.events, /service-desk",
    })
    void what_stands_on_the_wire_never_changes(EventType type, String ceType, String topic, String source) {
        assertThat(type.ceType()).isEqualTo(ceType);
        assertThat(type.side().topic()).isEqualTo(topic);
        assertThat(type.side().source()).isEqualTo(source);
    }

    @ParameterizedTest
    @EnumSource
    void a_type_is_found_by_its_name(EventType type) {
        assertThat(EventType.named(type.ceType())).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_of_a_type_is_an_absolute_uri(EventType type) {
        assertThat(URI.create(type.dataSchema())).matches(URI::isAbsolute);
    }

    @ParameterizedTest
    @EnumSource
    void thin_is_the_subject_and_fields_of_the_schema_but_never_the_customer_or_a_text(EventType type) {
        assertThat(EventJson.schema(type).path("properties").fieldNames())
                .toIterable()
                .containsAll(type.thinFields());
        assertThat(type.thinFields().getFirst()).isIn("deal_id", "ticket_id");
        assertThat(type.thinFields())
                .doesNotHaveDuplicates()
                .hasSizeLessThan(10)
                .doesNotContain("customer", "reason", "owner", "agent", "team", "queue", "lines", "handoff");
    }

    @Test
    void a_type_of_a_later_contract_is_not_known() {
        assertThat(EventType.named("tandem.sales.DealClosed.v2")).isEmpty();
    }
}
