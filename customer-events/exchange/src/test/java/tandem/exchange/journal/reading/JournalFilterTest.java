package tandem.exchange.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.events.EventType.DEAL_CLOSED;
import static tandem.events.EventType.TICKET_OPENED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.events.Side;
import tandem.exchange.partners.Detail;
import tandem.exchange.partners.Grant;
import tandem.exchange.partners.TypePatterns;
import tandem.exchange.problems.Refusal;
import tandem.exchange.wire.EventAttributes;
import tandem.exchange.wire.StructuredEvent;

class JournalFilterTest {

    private static final Grant DEALS = granted("tandem.sales.*");

    @ParameterizedTest
    @CsvSource({
        ", tandem.sales.DealClosed.v1, true",
        ", tandem.desk.TicketOpened.v1, false",
        "*, tandem.sales.DealReopened.v1, true",
        "*, tandem.desk.TicketOpened.v1, false",
        "*Closed.v1, tandem.sales.DealClosed.v1, true",
        "*Closed.v1, tandem.sales.DealReopened.v1, false",
        "tandem.sales.DealClosed.v1, tandem.sales.DealClosed.v1, true",
        "tandem.sales.DealClosed.v1, tandem.sales.DealReopened.v1, false",
    })
    void who_asks_for_nothing_gets_all_that_is_granted_and_who_asks_gets_no_more_than_that(
            String asked, String type, boolean lets) {
        List<String> patterns = asked == null ? List.of() : List.of(asked);

        assertThat(JournalFilter.granted(DEALS, patterns, null, Side.SALES)
                        .lets()
                        .test(event(type)))
                .isEqualTo(lets);
    }

    @Test
    void a_type_that_another_replica_publishes_already_is_not_passed_over() {
        StructuredEvent newer = event("tandem.sales.QuoteSent.v1");

        assertThat(JournalFilter.granted(DEALS, List.of(), null, Side.SALES)
                        .lets()
                        .test(newer))
                .isTrue();
        assertThat(JournalFilter.granted(Grant.EVERYTHING, List.of("tandem.sales.*"), null, Side.SALES)
                        .lets()
                        .test(newer))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tandem.desk.*", "tandem.desk.TicketOpened.v1", "DealClosed", "nonsense"})
    void a_pattern_that_fits_nothing_that_is_granted_is_refused(String asked) {
        assertThatThrownBy(() -> JournalFilter.granted(DEALS, List.of(DEAL_CLOSED.ceType(), asked), null, Side.SALES))
                .hasMessage("invalid_parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandem.desk.*", "tandem.desk.TicketOpened.v1", "*Ticket*"})
    void a_pattern_that_only_the_other_side_ever_fits_is_refused_to_whoever_may_read_everything(String asked) {
        assertThatThrownBy(() -> JournalFilter.granted(Grant.EVERYTHING, List.of(asked), null, Side.SALES))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().getFirst().parameters())
                                .containsEntry("allowed", "tandem.sales.DealClosed.v1, tandem.sales.DealReopened.v1"));
    }

    @Test
    void who_may_read_nothing_of_this_side_and_asks_for_types_is_told_which_scope_is_missing() {
        assertThatThrownBy(() -> JournalFilter.granted(granted("tandem.desk.*"), List.of("*"), null, Side.SALES))
                .hasMessage("scope_missing");
    }

    @Test
    void a_grant_of_nothing_is_never_taken_for_one_of_everything() {
        JournalFilter nothing = JournalFilter.granted(granted(), List.of(), null, Side.SALES);

        assertThat(nothing.mark()).isNotEqualTo(JournalFilter.UNFILTERED);
        assertThat(nothing.lets().test(event(DEAL_CLOSED.ceType()))).isFalse();
        assertThat(nothing.choices().getFirst().likes()).containsExactly("");
    }

    @Test
    void a_cursor_that_passed_types_over_is_good_for_the_same_words_under_the_same_grant_alone() {
        int all = JournalFilter.granted(DEALS, List.of(), null, Side.SALES).mark();

        assertThat(JournalFilter.granted(DEALS, List.of("*"), null, Side.SALES).mark())
                .isEqualTo(all);
        assertThat(JournalFilter.granted(granted("tandem.*.*Closed.v1"), List.of("*"), null, Side.SALES)
                        .mark())
                .isNotEqualTo(all);
        assertThat(JournalFilter.granted(granted("*Deal*"), List.of(), null, Side.SALES)
                        .mark())
                .isNotEqualTo(all);
        assertThat(JournalFilter.granted(DEALS, List.of(), UUID.randomUUID(), Side.SALES)
                        .mark())
                .isNotEqualTo(all);
        assertThat(JournalFilter.granted(DEALS, List.of(DEAL_CLOSED.ceType()), null, Side.SALES)
                        .mark())
                .as("of a whole name it does not matter what else is granted")
                .isEqualTo(JournalFilter.granted(Grant.EVERYTHING, List.of(DEAL_CLOSED.ceType()), null, Side.SALES)
                        .mark());
    }

    @Test
    void only_what_passes_nothing_over_is_unmarked() {
        assertThat(JournalFilter.granted(Grant.EVERYTHING, List.of(), null, Side.SALES)
                        .mark())
                .isEqualTo(JournalFilter.UNFILTERED);
        assertThat(JournalFilter.granted(granted("*"), List.of("**"), null, Side.SALES)
                        .mark())
                .isEqualTo(JournalFilter.UNFILTERED);
        assertThat(JournalFilter.granted(granted(TICKET_OPENED.ceType()), List.of(), null, Side.SALES)
                        .mark())
                .isNotEqualTo(JournalFilter.UNFILTERED);
    }

    private static Grant granted(String... patterns) {
        return new Grant(TypePatterns.of(List.of(patterns)), Detail.THIN);
    }

    private static StructuredEvent event(String type) {
        UUID id = UUID.randomUUID();
        return StructuredEvent.of(
                new EventAttributes(
                        id, "/x", type, id, id, Instant.EPOCH, Instant.EPOCH, 1, 1, 0, null, null, null, null),
                "{}");
    }
}
