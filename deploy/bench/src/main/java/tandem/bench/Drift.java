package tandem.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Three rows of the desk's view are spoilt behind the service's back, one changed, one deleted, one invented, each of
 * another customer: a check must name these and no others, a repair must heal them, and a second check find nothing.
 */
final class Drift {

    private static final String NTH =
            "select deal_id || ' ' || customer_id from sold_deal order by deal_id offset %d limit 1";
    private static final String INVENT = """
            insert into sold_deal
                (deal_id, customer_id, outcome, amount, currency, products, closed_at, source_epoch, entity_version)
            select '%s', customer_id, outcome, amount, currency, products, closed_at, source_epoch, entity_version
            from sold_deal where deal_id = '%s'
            """;
    private static final String INVENTED = "00000000-0000-7000-8000-000000000000";

    private final Scene scene;
    private final ExchangeJob jobs;
    private final Set<String> planted = new TreeSet<>();
    private final Set<String> customers = new TreeSet<>();

    Drift(Scene scene, ExchangeJob jobs) {
        this.scene = scene;
        this.jobs = jobs;
    }

    /** Spoils the rows. */
    void plant(long rows) throws SQLException {
        Database desk = scene.desk();
        String[] changed = nth(rows / 4);
        String[] deleted = nth(rows / 2 + 1);
        String[] copied = nth(rows * 3 / 4 + 2);
        desk.change("update sold_deal set amount = amount + 1 where deal_id = '" + changed[0] + "'");
        desk.change("delete from sold_deal where deal_id = '" + deleted[0] + "'");
        desk.change(INVENT.formatted(INVENTED, copied[0]));
        customers.addAll(List.of(changed[1], deleted[1], copied[1]));
        planted.add("different " + changed[0] + " of " + changed[1]);
        planted.add("missing " + deleted[0] + " of " + deleted[1]);
        planted.add("extra " + INVENTED + " of " + copied[1]);
        scene.say("planted: " + planted);
    }

    private String[] nth(long place) throws SQLException {
        return scene.desk().text(NTH.formatted(place)).split(" ");
    }

    /** Looks for them and has them healed; notes what was seen, and tells whether it was right. */
    boolean mend(ObjectNode figures) throws Exception {
        ExchangeJob.Ended check = jobs.check();
        scene.say("checked in %.1f s: %s".formatted(check.seconds(), check.job()));
        Set<String> named = named(jobs.differences(check.job()));
        boolean right = check.completed() && named.equals(planted);
        scene.say(right ? "exactly the planted rows are named" : "named: " + named);
        ExchangeJob.Ended repair = jobs.repair(check.job());
        scene.say("repaired in %.1f s: %s".formatted(repair.seconds(), repair.job()));
        JsonNode after = jobs.differences(check.job());
        boolean healed = repair.completed()
                && repair.job().path("repaired_customers").asInt() == customers.size()
                && StreamSupport.stream(after.spliterator(), false).allMatch(each -> each.has("healed_at"));
        ExchangeJob.Ended second = jobs.check();
        boolean clean = second.completed() && jobs.differences(second.job()).isEmpty();
        scene.say("checked again in %.1f s: %s".formatted(second.seconds(), second.job()));
        figures.put("check_seconds", Drain.round(check.seconds()))
                .put("check_subjects", check.job().path("subjects").asLong())
                .put("repair_seconds", Drain.round(repair.seconds()))
                .put("rows_spoilt", planted.size())
                .put("rows_named", named.size())
                .put("exactly_those_named", right)
                .put("all_healed", healed)
                .put("second_check_finds_nothing", clean);
        return right && healed && clean;
    }

    private static Set<String> named(JsonNode differences) {
        Set<String> named = new TreeSet<>();
        for (JsonNode each : differences) {
            named.add("%s %s of %s"
                    .formatted(
                            each.path("kind").asText().toLowerCase(Locale.ROOT),
                            each.path("subject").asText(),
                            each.path("customer_id").asText()));
        }
        return named;
    }
}
