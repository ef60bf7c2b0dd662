package tandem.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/**
 * The desk's view of what was sold is made anew from the journal of sales while it is read; then three of its rows are
 * spoilt, found, and mended. What the view holds is compared as a whole, before and after, past the service.
 */
final class Rebuild implements Measure {

    private static final int FILE = 50_000;
    private static final int ASKED_FOR = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final String VIEW = "sold_deals";
    private static final String TABLE = "select 'sold_deal'::regclass::oid::bigint";
    private static final String SOME =
            "select string_agg(id::text, ',') from (select distinct customer_id as id from sold_deal limit %d) asked";
    private static final String INDEXES =
            "select string_agg(indexdef, '; ' order by indexname) from pg_indexes where tablename = 'sold_deal'";

    private final int customers;
    private final int events;

    /** @param events that sales publishes, a won deal each */
    Rebuild(int customers, int events) {
        this.customers = customers;
        this.events = events;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public ObjectNode run(Scene scene) throws Exception {
        fill(scene);
        ViewExport before = ViewExport.soldDeals(scene.desk(), scene.files().resolve("before"));
        ObjectNode figures = JsonNodeFactory.instance
                .objectNode()
                .put("customers", scene.desk().number("select count(distinct customer_id) from sold_deal"))
                .put("rows", before.rows())
                .put("bytes", before.bytes());
        ExchangeJob jobs = new ExchangeJob(scene);
        boolean rebuilt = rebuilt(scene, jobs, figures);
        boolean equal = equal(scene, before, "rebuilt");
        Drift drift = new Drift(scene, jobs);
        drift.plant(before.rows());
        boolean mended = drift.mend(figures);
        boolean same = equal(scene, before, "mended");
        return figures.put("rebuilt_equals_live_byte_for_byte", equal)
                .put("mended_equals_live_byte_for_byte", same)
                .put("desk_heap_peak_megabytes", jobs.heap().mostMegabytes())
                .put("desk_heap_after_collection_megabytes", jobs.heap().afterCollection())
                .put("ok", rebuilt && equal && mended && same && before.rows() == events);
    }

    private boolean rebuilt(Scene scene, ExchangeJob jobs, ObjectNode figures) throws Exception {
        Readers readers = new Readers(scene, someCustomers(scene));
        boolean done;
        try (readers) {
            done = rebuilt(scene, jobs, readers, figures);
        }
        scene.say("readers: %,d not whole %s".formatted(readers.wrong(), readers.firstWrong()));
        figures.put("counts_of_the_whole_view", readers.counts()).put("answers_not_whole", readers.wrong());
        return done && readers.sawOnlyWhole();
    }

    private static boolean rebuilt(Scene scene, ExchangeJob jobs, Readers readers, ObjectNode figures)
            throws Exception {
        long table = scene.desk().number(TABLE);
        String indexes = scene.desk().text(INDEXES);
        Deadline.pause(WARM_UP);
        readers.taken();
        Deadline.pause(BEFORE);
        Latencies before = readers.taken();
        ExchangeJob.Ended rebuild = jobs.rebuild(VIEW);
        Latencies during = readers.taken();
        scene.say("rebuilt in %.1f s: %s".formatted(rebuild.seconds(), rebuild.job()));
        Deadline.pause(Duration.ofSeconds(2)); // and after the swap
        boolean swapped = scene.desk().number(TABLE) != table;
        boolean whole = scene.desk().text(INDEXES).equals(indexes);
        long read = rebuild.job().path("events_read").asLong();
        figures.put("events_read", read)
                .put("rebuild_seconds", Drain.round(rebuild.seconds()))
                .put("events_per_second", Math.round(read / rebuild.seconds()))
                .put("table_swapped", swapped)
                .put("indexes_as_before", whole)
                .set("comparison", rebuild.job().path("comparison"));
        figures.put("answers_during", during.count())
                .put("median_ms_before", Drain.round(before.percentile(50)))
                .put("median_ms_during", Drain.round(during.percentile(50)))
                .put("median_ratio", Drain.round(during.percentile(50) / before.percentile(50)))
                .put("p99_ms_before", Drain.round(before.percentile(99)))
                .put("p99_ms_during", Drain.round(during.percentile(99)))
                .put("longest_ms_during", Drain.round(during.percentile(100)));
        return rebuild.completed() && swapped && whole && during.count() > 0;
    }

    private static boolean equal(Scene scene, ViewExport before, String name) throws Exception {
        return ViewExport.soldDeals(scene.desk(), scene.files().resolve(name)).equalTo(before);
    }

    private void fill(Scene scene) throws Exception {
        scene.customers(customers);
        for (int from = 0; from < events; from += FILE) {
            scene.finish(scene.deals(from, Math.min(FILE, events - from), customers));
            scene.say("%,d of %,d deals are won".formatted(Math.min(from + FILE, events), events));
        }
        Deadline deadline = Deadline.in(LONGEST);
        while (scene.desk().number("select count(*) from sold_deal") < events) {
            if (deadline.passed()) {
                throw new ApiFailure("the desk did not take everything in within " + LONGEST);
            }
            Deadline.pause(Duration.ofSeconds(1));
        }
        scene.say("the desk knows them all");
    }

    private static List<String> someCustomers(Scene scene) throws SQLException {
        return List.of(scene.desk().text(SOME.formatted(ASKED_FOR)).split(","));
    }
}
