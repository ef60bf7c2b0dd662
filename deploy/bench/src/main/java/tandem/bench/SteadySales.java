package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import tandem.local.api.Api;
import tandem.local.stack.Deadline;

/** Somebody who wins a deal at every beat, each of them an event; while the service is away he asks until it answers again. */
final class SteadySales {

    private final Api sales;
    private final People people;
    private final AtomicInteger won = new AtomicInteger();

    SteadySales(Scene scene) {
        this.sales = scene.salesApi();
        this.people = People.of(scene);
    }

    /** Wins deals for so long. */
    void win(Duration time, Duration beat) {
        Deadline deadline = Deadline.in(time);
        winUntil(deadline::passed, beat);
    }

    /** Wins deals until told otherwise; a beat that was missed is not made up for. */
    void winUntil(BooleanSupplier over, Duration beat) {
        long next = System.nanoTime();
        while (!over.getAsBoolean()) {
            winOne();
            next = Math.max(next + beat.toNanos(), System.nanoTime());
            Deadline.pause(Duration.ofNanos(next - System.nanoTime()));
        }
    }

    private void winOne() {
        ObjectNode wish = object().put("customer", people.buyer(won.get())).put("owner", people.rep());
        wish.putArray("lines").addObject().put("product", people.product()).put("quantity", 1);
        String deal = "/v1/deals/" + sales.post("/v1/deals", wish).path("id").asText();
        sales.post(deal + "/advance", object().put("to", "qualified"));
        sales.post(deal + "/close-won", object().put("reason", "the price"));
        won.incrementAndGet();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Deals won so far. */
    int won() {
        return won.get();
    }
}
