package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalDouble;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/**
 * A partner's receiver is down while many deals are won, so that a delivery of each waits; then it comes up, and is
 * delivered to as fast as it goes, signed and logged. Held against what wrk brings to the same receiver, and the requests of
 * people while all of that waits against those of before and of after.
 */
final class Webhooks implements Measure {

    private static final int CUSTOMERS = 500;
    private static final int FILE = 50_000;
    private static final int ALLOWED_MEGABYTES = 512;
    private static final double MOST = 1.2;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration WATCHED = Duration.ofSeconds(60);
    private static final Duration WRK = Duration.ofSeconds(10);
    private static final String WAITING = "select count(*) from webhook_delivery where state = 'WAITING'";
    private static final String KNOWN = "select count(*) from sold_deal";
    private static final String LOGGED = "select count(*) from webhook_attempt where outcome = 'DELIVERED'";

    private final int events;

    /** @param events that wait for the receiver */
    Webhooks(int events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public ObjectNode run(Scene scene) throws Exception {
        scene.customers(CUSTOMERS);
        Clients clients = new Clients(scene);
        clients.work(WARM_UP, Duration.ZERO);
        Seen before = clients.work(WATCHED, PAUSE);
        try (PartnerServer receiver = new PartnerServer()) {
            Endpoint endpoint = Endpoint.register(scene.partnerApi("bench"), receiver.url());
            receiver.verifiesBy(endpoint.verifier());
            pile(scene);
            clients.work(WARM_UP, Duration.ZERO);
            Latencies waiting = clients.work(WATCHED, PAUSE).sales();
            ObjectNode figures = JsonNodeFactory.instance.objectNode();
            OptionalDouble wrk = wrk(scene, receiver, endpoint, figures);
            boolean delivered = delivered(scene, endpoint, receiver, figures);
            wrk.ifPresent(limit -> figures.put(
                    "ratio_to_wrk",
                    Drain.round(figures.path("deliveries_per_second").asDouble() / limit)));
            long megabytes = Resident.megabytes(scene.pid("sales-service"));
            boolean unchanged = unchanged(
                    waiting, before.sales(), clients.work(WATCHED, PAUSE).sales(), figures);
            return figures.put("resident_peak_megabytes", megabytes)
                    .put("requests_failed", clients.failed())
                    .put("ok", delivered && unchanged && megabytes < ALLOWED_MEGABYTES && clients.failed() == 0);
        }
    }

    /** Whether requests took no longer than when nothing waited: before, and when all were delivered. */
    private static boolean unchanged(Latencies waiting, Latencies before, Latencies after, ObjectNode figures) {
        figures.set("api_while_they_wait_against_before", waiting.comparedWith(before));
        figures.set("api_while_they_wait_against_after", waiting.comparedWith(after));
        return waiting.percentile(99) <= MOST * Math.min(before.percentile(99), after.percentile(99));
    }

    /** Has so many deals won that as many deliveries wait, and waits until the desk is not busy with them any more. */
    private void pile(Scene scene) throws Exception {
        for (int from = 0; from < events; from += FILE) {
            scene.finish(scene.deals(from, Math.min(FILE, events - from), CUSTOMERS));
        }
        Deadline deadline = Deadline.in(LONGEST);
        while (scene.sales().number(WAITING) < events || scene.desk().number(KNOWN) < events) {
            if (deadline.passed()) {
                throw new ApiFailure("not all fanned out and known to the desk within " + LONGEST);
            }
            Deadline.pause(Duration.ofSeconds(1));
        }
        scene.say("%,d deliveries wait for a receiver that is down".formatted(events));
    }

    /** What wrk brings comes first, so that both meet a receiver that is warm. */
    private static OptionalDouble wrk(Scene scene, PartnerServer receiver, Endpoint endpoint, ObjectNode figures)
            throws Exception {
        String body = scene.sales().text("select body from webhook_message limit 1");
        OptionalDouble wrk = Wrk.perSecond(scene.files(), receiver, endpoint.verifier(), body, WRK);
        if (wrk.isEmpty()) {
            scene.say(Wrk.HOW_TO_GET);
            return wrk;
        }
        scene.say("wrk brings %.0f a second to the same receiver".formatted(wrk.getAsDouble()));
        figures.put("body_bytes", body.length()).put("wrk_per_second", Math.round(wrk.getAsDouble()));
        return wrk;
    }

    private static boolean delivered(Scene scene, Endpoint endpoint, PartnerServer receiver, ObjectNode figures)
            throws Exception {
        long waiting = scene.sales().number(WAITING);
        receiver.up();
        endpoint.tryAtOnce();
        boolean all = Deadline.in(LONGEST).await(() -> receiver.taken() >= waiting && nothingWaits(scene));
        double perSecond = receiver.taken() / receiver.seconds();
        scene.say("%,d delivered in %.1f s, %.0f a second".formatted(receiver.taken(), receiver.seconds(), perSecond));
        long logged = scene.sales().number(LOGGED);
        boolean right = all && receiver.refused() == 0 && logged == receiver.taken();
        figures.put("deliveries_waiting", waiting)
                .put("deliveries_taken", receiver.taken())
                .put("deliveries_logged", logged)
                .put("signatures_refused", receiver.refused())
                .put("deliveries_per_second", Math.round(perSecond));
        return right;
    }

    private static boolean nothingWaits(Scene scene) {
        try {
            return scene.sales().number(WAITING) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException("what waits was not counted", e);
        }
    }
}
