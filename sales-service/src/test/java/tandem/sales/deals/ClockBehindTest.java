package tandem.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.sales.deals.DealFixture.ADA;
import static tandem.sales.deals.DealFixture.NOON;
import static tandem.sales.deals.DealFixture.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tandem.sales.Act;

class ClockBehindTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void what_happens_now_by_a_clock_that_is_behind_happens_right_after_the_last_move() {
        Deal deal = DealFixture.wonDeal();
        Act act = at(NOON.minus(HOUR)).notBefore(deal.history().latest());

        deal.reopen(ADA, act, "the order was cancelled");

        assertThat(deal.history().last().at()).isEqualTo(NOON.plusSeconds(120));
        assertThat(deal.history().last().recordedAt()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void a_clock_that_is_right_is_believed() {
        Act act = at(NOON.plus(HOUR));

        assertThat(act.notBefore(DealFixture.wonDeal().history().latest())).isEqualTo(act);
    }

    @Test
    void a_time_that_was_told_stays_as_it_was_told() {
        Act past = Act.past("importer", NOON.minus(HOUR), NOON);

        assertThat(past.notBefore(DealFixture.wonDeal().history().latest())).isEqualTo(past);
    }
}
