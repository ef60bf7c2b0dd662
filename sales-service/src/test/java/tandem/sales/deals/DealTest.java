package tandem.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static tandem.sales.deals.DealFixture.ADA;
import static tandem.sales.deals.DealFixture.BO;
import static tandem.sales.deals.DealFixture.NOON;
import static tandem.sales.deals.DealFixture.at;
import static tandem.sales.deals.DealFixture.euro;
import static tandem.sales.deals.DealFixture.line;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tandem.exchange.problems.Refusal;
import tandem.sales.Act;
import tandem.sales.SalesReason;

class DealTest {

    @Test
    void the_amount_is_the_sum_of_the_lines() {
        Lines lines = Lines.of("EUR", List.of(line("3", "19.99", "0.97"), line("0.5", "10.01", "0")));

        Deal deal = DealFixture.openDeal(lines);

        assertThat(deal.lines().amount()).isEqualTo(euro("64.01"));
        assertThat(deal.history().last().amount()).isEqualByComparingTo("64.01");
    }

    @Test
    void changing_the_lines_changes_the_amount() {
        Deal deal = DealFixture.qualifiedDeal();

        deal.changeLines(Lines.of("EUR", List.of(line("2", "100.00", "50.00"))));

        assertThat(deal.lines().amount()).isEqualTo(euro("150.00"));
    }

    @Test
    void a_currency_without_cents_has_none() {
        assertThat(Lines.of("JPY", List.of(line("3", "333", "0"))).amount().amount())
                .isEqualByComparingTo("999");
    }

    @Test
    void a_discount_is_no_larger_than_its_line() {
        assertRefused(SalesReason.DISCOUNT_ABOVE_LINE, () -> Lines.of("EUR", List.of(line("1", "10.00", "10.01"))));
    }

    @Test
    void nothing_is_sold_below_zero() {
        assertRefused(SalesReason.LINE_BELOW_ZERO, () -> line("1", "-0.01", "0"));
    }

    @Test
    void an_amount_that_cannot_be_written_is_refused() {
        Line large = line("10", "999999999999999999.99", "0");
        Line half = line("1", "600000000000000000.00", "0");

        assertRefused(SalesReason.AMOUNT_TOO_LARGE, () -> Lines.of("EUR", List.of(large)));
        assertRefused(SalesReason.AMOUNT_TOO_LARGE, () -> Lines.of("EUR", List.of(half, half)));
    }

    @Test
    void a_deal_about_nothing_cannot_be_won() {
        Deal deal = DealFixture.openDeal(Lines.of("EUR", List.of()));
        deal.advance(DealStage.QUALIFIED, ADA, at(NOON));

        assertRefused(SalesReason.NOTHING_SOLD, () -> deal.win(ADA, at(NOON), null, Agreement.NONE));
    }

    @Test
    void a_deal_that_comes_to_zero_cannot_be_won() {
        Deal deal = DealFixture.openDeal(Lines.of("EUR", List.of(line("1", "10.00", "10.00"))));
        deal.advance(DealStage.QUALIFIED, ADA, at(NOON));

        assertRefused(SalesReason.NOTHING_SOLD, () -> deal.win(ADA, at(NOON), null, Agreement.NONE));
    }

    @Test
    void a_closed_deal_keeps_its_lines_and_its_owner() {
        Deal deal = DealFixture.wonDeal();

        assertRefused(SalesReason.DEAL_IS_CLOSED, () -> deal.changeLines(DealFixture.oneLamp()));
        assertRefused(SalesReason.DEAL_IS_CLOSED, () -> deal.reassign(BO));
    }

    @Test
    void an_open_deal_has_no_close_to_withdraw() {
        Deal deal = DealFixture.qualifiedDeal();

        assertRefused(SalesReason.DEAL_IS_OPEN, () -> deal.reopen(ADA, at(NOON.plusSeconds(300)), "why not"));
    }

    @Test
    void every_move_is_recorded_with_owner_team_and_amount_of_its_moment() {
        Deal deal = DealFixture.qualifiedDeal();
        deal.reassign(BO);

        deal.lose(BO, at(NOON.plusSeconds(500)), "no money");

        assertThat(deal.history().list())
                .extracting(DealStep::fromStage, DealStep::toStage, DealStep::team)
                .containsExactly(
                        tuple(null, DealStage.PROSPECTING, "North"),
                        tuple(DealStage.PROSPECTING, DealStage.QUALIFIED, "North"),
                        tuple(DealStage.QUALIFIED, DealStage.LOST, "South"));
    }

    @Test
    void reopening_withdraws_the_close_and_a_later_close_has_the_next_number() {
        Deal deal = DealFixture.wonDeal();

        deal.reopen(ADA, at(NOON.plusSeconds(300)), "the order was cancelled");

        assertThat(deal.times().closedAt()).isNull();
        assertThat(deal.agreement()).isEqualTo(Agreement.NONE);
        assertThat(deal.history().closes()).isEqualTo(1);
        deal.lose(ADA, at(NOON.plusSeconds(400)), "went elsewhere");
        assertThat(deal.history().closes()).isEqualTo(2);
    }

    @Test
    void no_move_comes_before_the_one_before_it() {
        Deal deal = DealFixture.qualifiedDeal();

        assertRefused(SalesReason.TIME_BEFORE_LAST_STEP, () -> deal.lose(ADA, at(NOON.plusSeconds(59)), "no money"));
    }

    @Test
    void an_opening_that_nobody_dated_gives_way_to_the_first_dated_move() {
        Act undated = Act.undated("crm", NOON);
        Deal deal = Deal.open(
                UUID.randomUUID(), Origin.here(UUID.randomUUID(), null, null), DealFixture.oneLamp(), ADA, undated);
        Instant engaged = NOON.minusSeconds(86_400);

        deal.advance(DealStage.QUALIFIED, ADA, Act.past("crm", engaged, NOON.plusSeconds(60)));

        assertThat(deal.times().openedAt()).isEqualTo(engaged);
        assertThat(deal.times().qualifiedAt()).isEqualTo(engaged);
    }

    private static void assertRefused(SalesReason reason, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refusal.class, act).reason()).isEqualTo(reason);
    }
}
