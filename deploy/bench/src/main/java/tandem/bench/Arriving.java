package tandem.bench;

import java.time.Duration;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/**
 * Has deals won at a beat and watches them arrive. How long an event takes to each good receiver is counted from its
 * {@code recorded_time}, within the transaction that won the deal, to the arrival of the whole request.
 */
final class Arriving {

    private static final Duration TO_ARRIVE = Duration.ofMinutes(1);

    private final SteadySales sales;
    private final GoodReceivers good;
    private final Duration beat;

    Arriving(SteadySales sales, GoodReceivers good, Duration beat) {
        this.sales = sales;
        this.good = good;
        this.beat = beat;
    }

    /** As it is. */
    Latencies alone(Duration length) {
        good.arrivals().taken();
        sales.win(length, beat);
        if (!Deadline.in(TO_ARRIVE).await(() -> good.haveAll(sales.won()))) {
            throw new ApiFailure("not every deal had arrived at each of the good receivers after " + TO_ARRIVE);
        }
        return good.arrivals().taken();
    }

    /** While the two are there, who come for it and leave after it. */
    Latencies beside(Neighbours two, Duration length) throws Exception {
        two.come();
        try {
            return alone(length);
        } finally {
            two.leave();
        }
    }
}
