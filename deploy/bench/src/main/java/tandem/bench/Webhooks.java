package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.OptionalDouble;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/**
 * A partner's receiver is down while many deals are won, so that a delivery of each waits; then it comes up, and is
 * delivered to as fast as it goes, signed and logged. Held against what wrk brings to the same receiver, and the requests of
 * people while all of that waits against those while it does not.
 */
final class Webhooks implements Measure {

    private static final int CUSTOMERS = 500;
    private static final int FILE = 50_000;
    private static final int ALLOWED_MEGABYTES = 512;
    private static final double MOST = 1.1;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    private static final Duration LEAD = Duration.ofSeconds(10);
    private static final Duration WRK = Duration.ofSeconds(10);
    private static final String KNOWN = "select count(*) from sold_deal";
    private static final String LOGGED = "select count(*) from webhook_attempt where outcome = 'DELIVERED'";

    private final int events;
    private final Duration ofEachKind;

    /**
     * @param events that wait for the receiver
     * @param ofEachKind how long requests are watched while they wait, and how long while they do not
     */
    Webhooks(int events, Duration ofEachKind) {
        this.events = events;
        this.ofEachKind = ofEachKind;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public ObjectNode run(Scene scene) throws Exception {
        scene.customers(CUSTOMERS);
        Clients clients = new Clients(scene);
        try (PartnerServer receiver = new PartnerServer()) {
            Endpoint endpoint = Endpoint.register(scene.partnerApi("bench"), receiver.url());
            receiver.verifiesBy(endpoint.verifier());
            Backlog backlog = new Backlog(scene.sales(), endpoint);
            pile(scene, backlog);
            Blocks blocks = besidePeople(scene, clients, backlog);
            boolean unchanged = blocks.areWithin(MOST);
            ObjectNode figures = JsonNodeFactory.instance.objectNode();
            figures.set("requests_while_they_wait", blocks.on(JsonNodeFactory.instance.objectNode()));
            backlog.putBack();
            OptionalDouble wrk = wrk(scene, receiver, endpoint, figures);
            boolean delivered = delivered(scene, endpoint, receiver, backlog, figures);
            wrk.ifPresent(limit -> figures.put(
                    "ratio_to_wrk",
                    Drain.round(figures.path("deliveries_per_second").asDouble() / limit)));
            long megabytes = Resident.megabytes(scene.pid("sales-service"));
            return figures.put("resident_peak_megabytes", megabytes)
                    .put("requests_failed", clients.failed())
                    .put(
                            "ok",
                            delivered
                                    && receiver.taken() >= events
                                    && unchanged
                                    && megabytes < ALLOWED_MEGABYTES
                                    && clients.failed() == 0);
        }
    }

    /** Times the requests of people to sales by turns while deliveries do not wait and while they do. */
    private Blocks besidePeople(Scene scene, Clients clients, Backlog backlog) throws Exception {
        clients.work(WARM_UP, Duration.ZERO);
        scene.say("warm: %,d deals won by people".formatted(clients.won()));
        Blocks blocks = new Blocks(scene, "%,d waiting".formatted(events), "requests");
        blocks.watch(
                ofEachKind,
                length -> {
                    backlog.takeAside();
                    return requests(clients, length);
                },
                length -> {
                    backlog.putBack();
                    if (backlog.waiting() < events) {
                        throw new ApiFailure("only %,d deliveries wait".formatted(backlog.waiting()));
                    }
                    return requests(clients, length);
                });
        return blocks;
    }

    private static Latencies requests(Clients clients, Duration length) throws InterruptedException {
        clients.work(LEAD, PAUSE);
        return clients.work(length, PAUSE).sales();
    }

    /** Has so many deals won that as many deliveries wait, and waits until the desk is not busy with them any more. */
    private void pile(Scene scene, Backlog backlog) throws Exception {
        for (int from = 0; from < events; from += FILE) {
            scene.finish(scene.deals(from, Math.min(FILE, events - from), CUSTOMERS));
        }
        Deadline deadline = Deadline.in(LONGEST);
        while (backlog.waiting() < events || scene.desk().number(KNOWN) < events) {
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

    /** Those whose last attempt failed wait for the next one, minutes later: they are not waited for. */
    private static boolean delivered(
            Scene scene, Endpoint endpoint, PartnerServer receiver, Backlog backlog, ObjectNode figures)
            throws Exception {
        receiver.up();
        endpoint.tryAtOnce();
        boolean all = Deadline.in(LONGEST).await(backlog::nothingIsDue);
        double perSecond = receiver.taken() / receiver.seconds();
        scene.say("%,d delivered in %.1f s, %.0f a second".formatted(receiver.taken(), receiver.seconds(), perSecond));
        long logged = scene.sales().number(LOGGED);
        figures.put("deliveries_taken", receiver.taken())
                .put("deliveries_logged", logged)
                .put("deliveries_left_for_later", backlog.waiting())
                .put("signatures_refused", receiver.refused())
                .put("deliveries_per_second", Math.round(perSecond));
        return all && receiver.refused() == 0 && logged == receiver.taken();
    }
}
