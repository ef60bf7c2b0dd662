package tandem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tandem.local.api.Api;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/**
 * The desk's view of what was sold is made anew from the journal of sales while it is read; then three of its rows are
 * spoilt behind the service's back, found, and mended.
 */
final class Rebuild implements Measure {

    private static final int FILE = 50_000;
    private static final int ASKED_FOR = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration BEFORE = Duration.ofSeconds(30);
    private static final String CONTENT =
            "select md5(string_agg(md5(row::text), '' order by deal_id)) from sold_deal as row";

    private final int customers;
    private final int deals;

    /** @param deals of each customer */
    Rebuild(int customers, int deals) {
        this.customers = customers;
        this.deals = deals;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public ObjectNode run(Scene scene) throws Exception {
        fill(scene);
        String content = scene.desk().text(CONTENT);
        Heap heap = new Heap(scene.pid("service-desk"));
        try (Readers readers = new Readers(scene, someCustomers(scene), deals)) {
            Deadline.pause(BEFORE);
            Latencies before = readers.taken();
            long begin = System.nanoTime();
            JsonNode rebuild = ended(scene, "/v1/exchange/rebuilds", "view", "sold_deals", heap);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Latencies during = readers.taken();
            scene.say("rebuilt in %.1f s: %s".formatted(seconds, rebuild));
            boolean equal = content.equals(scene.desk().text(CONTENT));
            ObjectNode figures = JsonNodeFactory.instance
                    .objectNode()
                    .put("customers", customers)
                    .put("events", rebuild.path("events_read").asLong())
                    .put("seconds", Drain.round(seconds))
                    .put(
                            "events_per_second",
                            Math.round(rebuild.path("events_read").asLong() / seconds))
                    .put("equal_byte_for_byte", equal)
                    .put("answers_during", during.count())
                    .put("answers_that_failed_or_missed_a_deal", readers.wrong())
                    .put("median_ms_before", Drain.round(before.percentile(50)))
                    .put("median_ms_during", Drain.round(during.percentile(50)))
                    .put("longest_ms_during", Drain.round(during.percentile(100)))
                    .put("most_heap_megabytes", heap.mostMegabytes());
            boolean mended = mendDrift(scene, figures, content);
            return figures.put(
                    "ok",
                    equal && mended && rebuild.path("state").asText().equals("completed") && readers.wrong() == 0);
        }
    }

    private void fill(Scene scene) throws Exception {
        scene.customers(customers);
        int all = customers * deals;
        for (int from = 0; from < all; from += FILE) {
            scene.finish(scene.deals(from, Math.min(FILE, all - from), customers));
            scene.say("%,d of %,d deals are won".formatted(Math.min(from + FILE, all), all));
        }
        Deadline deadline = Deadline.in(LONGEST);
        while (scene.desk().number("select count(*) from sold_deal") < all) {
            if (deadline.passed()) {
                throw new ApiFailure("the desk did not take everything in within " + LONGEST);
            }
            Deadline.pause(Duration.ofSeconds(1));
        }
        scene.say("the desk knows them all");
    }

    private static List<String> someCustomers(Scene scene) throws SQLException {
        String ids = scene.desk()
                .text("select string_agg(id::text, ',') from (select distinct customer_id as id from sold_deal limit "
                        + ASKED_FOR + ") some");
        return List.of(ids.split(","));
    }

    /** Begins a job and follows it to its end. */
    private static JsonNode ended(Scene scene, String jobs, String name, String value, Heap heap) throws Exception {
        Api desk = scene.deskApi();
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        JsonNode job = desk.post(jobs, name.isEmpty() ? wish : wish.put(name, value));
        String path =
                jobs.replaceAll("/checks/.*", "/checks") + "/" + job.path("id").asText();
        Deadline deadline = Deadline.in(LONGEST);
        while (!Set.of("completed", "failed").contains(job.path("state").asText())) {
            if (deadline.passed()) {
                throw new ApiFailure(path + " did not end within " + LONGEST + ": " + job);
            }
            heap.look();
            Deadline.pause(Duration.ofSeconds(1));
            job = desk.get(path);
        }
        return job;
    }

    private static boolean mendDrift(Scene scene, ObjectNode figures, String content) throws Exception {
        Heap heap = new Heap(scene.pid("service-desk"));
        Database desk = scene.desk();
        String changed = desk.text("select deal_id from sold_deal order by deal_id limit 1");
        String deleted = desk.text("select deal_id from sold_deal order by deal_id desc limit 1");
        desk.change("update sold_deal set amount = amount + 1 where deal_id = '" + changed + "'");
        desk.change("delete from sold_deal where deal_id = '" + deleted + "'");
        desk.change("insert into sold_deal select gen_random_uuid(), customer_id, outcome, amount, currency, products,"
                + " closed_at, source_epoch, entity_version from sold_deal where deal_id = '" + changed + "'");
        long begin = System.nanoTime();
        JsonNode check = ended(scene, "/v1/exchange/checks", "", "", heap);
        figures.put("check_seconds", Drain.round((System.nanoTime() - begin) / 1e9));
        String path = "/v1/exchange/checks/" + check.path("id").asText();
        JsonNode named = scene.deskApi().get(path + "/differences").path("items");
        scene.say("the check found: " + named);
        JsonNode repaired = ended(scene, path + "/repair", "", "", heap);
        scene.say("repaired: " + repaired);
        boolean healed = content.equals(desk.text(CONTENT));
        figures.put("drifted_rows_named", named.size()).put("healed", healed);
        return named.size() == 3 && healed;
    }
}
