package tandem.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.exchange.problems.Refusal;
import tandem.sales.SalesReason;

class DealStageTest {

    /** The table as the business wrote it down. */
    private static final Map<DealStage, Set<DealStage>> TABLE = Map.of(
            DealStage.PROSPECTING, Set.of(DealStage.QUALIFIED, DealStage.LOST),
            DealStage.QUALIFIED,
                    Set.of(
                            DealStage.PRESENTED,
                            DealStage.PROPOSED,
                            DealStage.NEGOTIATING,
                            DealStage.WON,
                            DealStage.LOST),
            DealStage.PRESENTED, Set.of(DealStage.PROPOSED, DealStage.NEGOTIATING, DealStage.WON, DealStage.LOST),
            DealStage.PROPOSED, Set.of(DealStage.NEGOTIATING, DealStage.WON, DealStage.LOST),
            DealStage.NEGOTIATING, Set.of(DealStage.PROPOSED, DealStage.WON, DealStage.LOST),
            DealStage.WON, Set.of(DealStage.NEGOTIATING),
            DealStage.LOST, Set.of(DealStage.NEGOTIATING));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(DealStage.values())
                .flatMap(from -> Arrays.stream(DealStage.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void a_stage_leads_where_the_table_says_and_nowhere_else(DealStage from, DealStage to) {
        assertThat(from.next().contains(to)).isEqualTo(TABLE.get(from).contains(to));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void a_deal_moves_where_its_stage_leads_and_is_left_alone_otherwise(DealStage from, DealStage to) {
        Deal deal = DealFixture.dealIn(from);
        int moves = deal.history().moves();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> move(deal, to));

        boolean allowed = TABLE.get(from).contains(to);
        assertThat(refusal == null).isEqualTo(allowed);
        assertThat(deal.stage()).isEqualTo(allowed ? to : from);
        assertThat(deal.history().moves()).isEqualTo(allowed ? moves + 1 : moves);
    }

    /** By the verb that leads to the stage: a closed deal comes to negotiating by reopening alone. */
    private static void move(Deal deal, DealStage to) {
        var act = DealFixture.at(DealFixture.NOON.plusSeconds(3_600));
        switch (to) {
            case WON -> deal.win(DealFixture.ADA, act, null, Agreement.NONE);
            case LOST -> deal.lose(DealFixture.ADA, act, "no money");
            case NEGOTIATING -> {
                if (deal.stage().isClosed()) {
                    deal.reopen(DealFixture.ADA, act, "called back");
                } else {
                    deal.advance(to, DealFixture.ADA, act);
                }
            }
            case PROSPECTING, QUALIFIED, PRESENTED, PROPOSED -> deal.advance(to, DealFixture.ADA, act);
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void advancing_never_closes_and_never_reopens(DealStage from, DealStage to) {
        Deal deal = DealFixture.dealIn(from);
        var act = DealFixture.at(DealFixture.NOON.plusSeconds(3_600));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> deal.advance(to, DealFixture.ADA, act));

        boolean advances = !from.isClosed() && !to.isClosed() && TABLE.get(from).contains(to);
        assertThat(refusal == null).isEqualTo(advances);
    }

    @Test
    void a_refused_move_says_where_the_deal_can_go() {
        Deal deal = DealFixture.openDeal();
        var act = DealFixture.at(DealFixture.NOON);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> deal.advance(DealStage.PROPOSED, DealFixture.ADA, act));

        assertThat(refusal.reason()).isEqualTo(SalesReason.MOVE_NOT_ALLOWED);
        assertThat(refusal.members())
                .containsEntry("from", "prospecting")
                .containsEntry("to", "proposed")
                .containsEntry("allowed_transitions", Set.of(DealStage.QUALIFIED, DealStage.LOST));
    }
}
