package tandem.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.DEAL_REOPENED;
import static tandem.events.EventType.TICKET_OPENED;
import static tandem.events.EventType.TICKET_REOPENED;
import static tandem.events.EventType.TICKET_RESOLVED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.events.EventType;
import tandem.events.Side;
import tandem.exchange.problems.Refusal;
import tandem.exchange.testing.ReasonWords;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.StructuredEvent;

class GrantTest {

    private static final String DATA = "{\"deal_id\":\"1\",\"outcome\":\"won\",\"reason\":\"written by somebody\"}";

    static Stream<Arguments> scopesAndTypes() {
        return Stream.of(
                Arguments.of(Set.of("events:*"), Arrays.asList(EventType.values())),
                Arguments.of(Set.of("events:DealClosed"), List.of(DEAL_CLOSED)),
                Arguments.of(Set.of("events:Ticket*"), List.of(TICKET_OPENED, TICKET_RESOLVED, TICKET_REOPENED)),
                Arguments.of(Set.of("events:*Reopened"), List.of(DEAL_REOPENED, TICKET_REOPENED)),
                Arguments.of(Set.of("events:tandem.sales.*"), List.of(DEAL_CLOSED, DEAL_REOPENED)),
                Arguments.of(Set.of("events:tandem.desk.TicketOpened.v1"), List.of(TICKET_OPENED)),
                Arguments.of(
                        Set.of("events:DealClosed", "events:TicketOpened", "webhooks:manage"),
                        List.of(DEAL_CLOSED, TICKET_OPENED)),
                Arguments.of(Set.of(), List.of()),
                Arguments.of(Set.of("events:"), List.of()),
                Arguments.of(Set.of("events"), List.of()),
                Arguments.of(Set.of("Events:*"), List.of()),
                Arguments.of(Set.of("events:dealclosed"), List.of()),
                Arguments.of(Set.of("events:Deal"), List.of()),
                Arguments.of(Set.of("events:.*"), List.of()),
                Arguments.of(Set.of("events:(.+)"), List.of()),
                Arguments.of(Set.of("data:full", "webhooks:manage"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("scopesAndTypes")
    void a_scope_grants_the_types_that_it_fits_and_no_others(Set<String> scopes, List<EventType> types) {
        assertThat(Grant.of(scopes).ceTypes())
                .containsExactlyElementsOf(types.stream().map(EventType::ceType).toList());
    }

    @Test
    void an_event_is_shown_whole_only_to_who_may_read_it_whole() {
        StructuredEvent event = event(DEAL_CLOSED.ceType());

        assertThat(Grant.of(Set.of("events:*", "data:full")).shown(event)).contains(event);
        assertThat(Grant.EVERYTHING.shown(event)).contains(event);
        assertThat(Grant.of(Set.of("events:DealClosed")).shown(event)).hasValueSatisfying(shown -> {
            assertThat(shown.data()).isEqualTo("{\"deal_id\":\"1\",\"outcome\":\"won\"}");
            assertThat(shown.dataschema()).as("it keeps to no schema").isNull();
            assertThat(shown.correlationid()).as("what callers wrote").isNull();
            assertThat(shown.causationid()).isNull();
            assertThat(shown.traceparent()).isNull();
            assertThat(shown.id()).isEqualTo(event.id());
            assertThat(shown.sequence()).isEqualTo(event.sequence());
        });
    }

    @Test
    void people_of_the_company_are_told_what_happened_to_what_and_no_more() {
        assertThat(Grant.NEWS.shown(event(TICKET_OPENED.ceType())))
                .hasValueSatisfying(shown -> assertThat(shown.data()).isEqualTo("{}"));
    }

    @Test
    void an_event_of_a_type_that_is_not_granted_is_not_shown_at_all() {
        Grant deals = Grant.of(Set.of("events:Deal*", "data:full"));
        StructuredEvent closed = event(DEAL_CLOSED.ceType());

        assertThat(deals.shown(event(TICKET_OPENED.ceType()))).isEmpty();
        assertThat(deals.shown(List.of(event("tandem.sales.QuoteSent.v1"), closed, event(TICKET_OPENED.ceType()))))
                .containsExactly(closed);
    }

    @Test
    void a_grant_of_the_other_side_alone_lacks_this_sides_scope() {
        Grant.of(Set.of("events:*Reopened")).demandSomeOf(Side.SALES);

        assertThatThrownBy(() -> Grant.of(Set.of("events:Ticket*")).demandSomeOf(Side.SALES))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.members())
                                .containsExactly(Map.entry("scope", "events:tandem.sales.*")));
    }

    @Test
    void the_refusal_has_words_in_every_language() throws Exception {
        ReasonWords.areComplete(PartnerReason.class, "title", "detail");
    }

    private static StructuredEvent event(String type) {
        UUID id = UUID.randomUUID();
        return StructuredEvent.of(
                new EventAttributes(
                        id,
                        "/sales-service",
                        type,
                        id,
                        id,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        7,
                        1,
                        0,
                        "urn:x",
                        "c",
                        "d",
                        "t"),
                DATA);
    }
}
