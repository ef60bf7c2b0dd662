package tandem.exchange.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.access.Role;
import tandem.exchange.rebuild.RebuildSteps.Step;
import tandem.exchange.testing.ReasonWords;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeer.Said;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;

@QuarkusTest
class RebuildTest {

    private static final TestPeerJournal JOURNAL = new TestPeerJournal();
    private static final String ALL = "select kept_ticket::text from kept_ticket order by ticket_id";
    private static final String NAMES = """
            select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                where conrelid = 'public.kept_ticket'::regclass
            union all
            select indexdef from pg_indexes where schemaname = 'public' and tablename = 'kept_ticket'
            union all
            select reloptions::text || obj_description(oid, 'pg_class') from pg_class
                where oid = 'public.kept_ticket'::regclass
            order by 1
            """;

    TestPeer other;

    @Inject
    RebuildSteps steps;

    @Inject
    KeptTickets view;

    @Inject
    SwapLock swaps;

    @Inject
    ShadowConsumer shadow;

    @BeforeEach
    void a_view_that_nobody_rebuilds() {
        view.execute("update view_rebuild set state = 'FAILED', finished_at = now() where finished_at is null");
        view.execute("drop table if exists shadow.kept_ticket");
        other.answer(TestPeerJournal.PATH, JOURNAL);
        other.answer(TestPeerJournal.SNAPSHOT, JOURNAL.snapshot());
    }

    @Test
    void a_rebuilt_view_equals_the_live_one_byte_for_byte() {
        tickets(120);
        List<String> before = view.rows(ALL);

        JsonPath rebuilt = rebuild();

        assertThat(rebuilt.getString("state")).isEqualTo("completed");
        assertThat(rebuilt.getLong("comparison.equal")).isEqualTo(before.size()).isEqualTo(rebuilt.getLong("rows"));
        assertThat(differences(rebuilt)).containsExactly(0L, 0L, 0L);
        assertThat(rebuilt.getLong("events_read")).isGreaterThanOrEqualTo(before.size());
        assertThat(view.rows(ALL)).isEqualTo(before);
    }

    @Test
    void drift_is_counted_named_and_gone_after_the_swap() {
        List<UUID> tickets = tickets(30);
        List<String> before = view.rows(ALL);
        UUID invented = Ids.next();
        view.execute("update kept_ticket set number = 'T-wrong' where ticket_id = '" + tickets.get(0) + "'");
        view.execute("delete from kept_ticket where ticket_id = '" + tickets.get(1) + "'");
        view.execute("insert into kept_ticket values ('" + invented + "', '" + invented + "', 'T-0', 0, 0, 1)");

        JsonPath rebuilt = rebuild();

        assertThat(differences(rebuilt)).containsExactly(1L, 1L, 1L);
        assertThat(rebuilt.getList("comparison.first_ids", UUID.class))
                .containsExactlyInAnyOrder(tickets.get(0), tickets.get(1), invented);
        assertThat(view.rows(ALL)).isEqualTo(before);
    }

    @Test
    void a_view_whose_rows_are_lost_comes_back_whole() {
        tickets(30);
        List<String> before = view.rows(ALL);
        view.execute("truncate kept_ticket");

        JsonPath rebuilt = rebuild();

        assertThat(rebuilt.getLong("comparison.missing")).isEqualTo(before.size());
        assertThat(rebuilt.getList("comparison.first_ids")).hasSize(20);
        assertThat(view.rows(ALL)).isEqualTo(before);
    }

    @Test
    void a_reader_never_sees_fewer_rows_than_before() throws InterruptedException {
        tickets(200);
        int before = view.rows(ALL).size();
        AtomicBoolean ended = new AtomicBoolean();
        List<Integer> fewer = new ArrayList<>();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread reader = Thread.ofPlatform()
                .uncaughtExceptionHandler((_, e) -> failed.set(e))
                .start(() -> {
                    while (!ended.get()) {
                        int seen =
                                view.rows("select ticket_id from kept_ticket").size();
                        if (seen < before) {
                            fewer.add(seen);
                        }
                    }
                });

        rebuild();
        ended.set(true);
        reader.join();

        assertThat(failed.get()).isNull();
        assertThat(fewer).isEmpty();
    }

    @Test
    void what_is_taken_in_meanwhile_is_in_the_rebuilt_view_although_no_journal_has_it_yet() {
        UUID known = tickets(1).getFirst();
        UUID id = request();
        stepTo(id, "reading");
        UUID fresh = Ids.next();
        Envelope<CustomerEvent> later = OtherDesk.resolved(known, 1);

        List<Envelope<CustomerEvent>> meanwhile = List.of(OtherDesk.opened(fresh), later);
        take(meanwhile);
        JsonPath rebuilt = finish(id);
        meanwhile.forEach(event -> OtherDesk.publish(JOURNAL, event));

        assertThat(differences(rebuilt)).containsExactly(0L, 0L, 0L);
        assertThat(view.rows("select resolutions from kept_ticket where ticket_id in ('" + known + "', '" + fresh
                        + "') order by 1"))
                .containsExactly("0", "1");
    }

    @Test
    void an_event_that_reaches_the_journal_late_is_waited_for() {
        tickets(3);
        Envelope<CustomerEvent> late = OtherDesk.opened(Ids.next());
        take(List.of(late));
        UUID id = request();
        stepTo(id, "comparing");
        steps.step();
        assertThat(shown(id).getString("state")).isEqualTo("reading");
        assertThat(shown(id).getLong("comparison.extra")).isOne();

        OtherDesk.publish(JOURNAL, late);
        JsonPath rebuilt = finish(id);

        assertThat(differences(rebuilt)).containsExactly(0L, 0L, 0L);
        assertThat(view.rows("select number from kept_ticket where ticket_id = '" + late.subject() + "'"))
                .hasSize(1);
    }

    @Test
    void a_rebuild_waits_for_the_other_side_and_says_so_and_the_view_stays_as_it_is() {
        tickets(10);
        List<String> before = view.rows(ALL);
        UUID id = request();
        stepTo(id, "reading");
        other.forget(TestPeerJournal.SNAPSHOT);

        assertThat(steps.step()).isEqualTo(Step.TROUBLED);

        JsonPath waiting = shown(id);
        assertThat(waiting.getString("state")).isEqualTo("reading");
        assertThat(waiting.getString("last_error")).contains("503");
        assertThat(waiting.getInt("attempts")).isOne();
        assertThat(waiting.getString("next_attempt_at")).isNotNull();
        view.execute("update view_rebuild set next_attempt_at = now() + interval '1 hour' where id = '" + id + "'");
        assertThat(steps.step()).isEqualTo(Step.IDLE);
        assertThat(view.rows(ALL)).isEqualTo(before);
        view.execute("update view_rebuild set next_attempt_at = now() where id = '" + id + "'");

        other.answer(TestPeerJournal.SNAPSHOT, JOURNAL.snapshot());
        assertThat(finish(id).getString("state")).isEqualTo("completed");
    }

    @Test
    void a_rebuild_is_given_up_after_enough_attempts_and_leaves_nothing_behind() {
        UUID id = request();
        stepTo(id, "reading");
        other.forget(TestPeerJournal.SNAPSHOT);

        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(steps.step()).isEqualTo(Step.TROUBLED);
            view.execute("update view_rebuild set next_attempt_at = null where id = '" + id + "'");
        }

        assertThat(shown(id).getString("state")).isEqualTo("failed");
        assertThat(view.rows("select to_regclass('shadow.kept_ticket')::text")).containsOnlyNulls();
        assertThat(steps.step()).isEqualTo(Step.IDLE);
    }

    @Test
    void what_the_other_side_refuses_for_good_ends_the_rebuild() {
        UUID id = request();
        stepTo(id, "reading");
        other.answer(TestPeerJournal.SNAPSHOT, _ -> new Said(410, "{\"code\":\"cursor_outlived\"}"));

        steps.step();

        assertThat(shown(id).getString("state")).isEqualTo("failed");
        assertThat(shown(id).getString("last_error")).contains("cursor_outlived");
    }

    @Test
    void a_killed_replica_leaves_whole_pages_and_another_goes_on() {
        tickets(120);
        List<String> before = view.rows(ALL);
        UUID id = request();
        stepTo(id, "reading");
        steps.step();
        long read = shown(id).getLong("events_read");
        assertThat(read).isEqualTo(50);
        AtomicReference<Step> meanwhile = new AtomicReference<>();
        other.answer(TestPeerJournal.SNAPSHOT, query -> {
            Thread.currentThread().setContextClassLoader(RebuildTest.class.getClassLoader());
            meanwhile.set(steps.step());
            view.execute(
                    "select pg_terminate_backend(pid) from pg_locks"
                            + " where relation = 'view_rebuild'::regclass and mode = 'RowShareLock' and pid <> pg_backend_pid()");
            return JOURNAL.snapshot().to(query);
        });

        steps.step();

        assertThat(meanwhile.get()).as("a second replica at the same moment").isEqualTo(Step.IDLE);
        assertThat(shown(id).getLong("events_read")).isEqualTo(read);
        other.answer(TestPeerJournal.SNAPSHOT, JOURNAL.snapshot());
        JsonPath rebuilt = finish(id);
        assertThat(differences(rebuilt)).containsExactly(0L, 0L, 0L);
        assertThat(view.rows(ALL)).isEqualTo(before);
    }

    @Test
    void names_and_definitions_survive_the_swap_twice() {
        List<UUID> tickets = tickets(2);
        List<String> names = view.rows(NAMES);
        assertThat(names).hasSizeGreaterThanOrEqualTo(6);

        rebuild();
        tell(OtherDesk.resolved(tickets.get(0), 1));
        assertThat(view.rows(NAMES)).isEqualTo(names);
        rebuild();

        assertThat(view.rows(NAMES)).isEqualTo(names);
        tell(OtherDesk.resolved(tickets.get(1), 1));
        assertThat(view.rows("select resolutions from kept_ticket where ticket_id = '" + tickets.get(1) + "'"))
                .containsExactly("1");
    }

    @Test
    void a_reader_who_will_not_end_holds_the_swap_back_and_no_other_reader_for_long() {
        tickets(1);
        UUID id = request();
        stepTo(id, "swapping");
        QuarkusTransaction.requiringNew().run(() -> {
            view.rows(ALL);
            AtomicReference<Step> step = new AtomicReference<>();
            Thread replica = Thread.ofPlatform().start(() -> step.set(steps.step()));
            await().atMost(Duration.ofSeconds(20)).until(() -> !replica.isAlive());
            assertThat(step.get()).isEqualTo(Step.TROUBLED);
        });
        assertThat(shown(id).getString("state")).isEqualTo("swapping");

        assertThat(finish(id).getString("state")).isEqualTo("completed");
    }

    @Test
    void a_shadow_that_lacks_what_a_new_release_writes_ends_its_rebuild_and_the_inbox_goes_on() {
        tickets(3);
        UUID id = request();
        stepTo(id, "reading");
        view.execute("alter table shadow.kept_ticket drop column resolutions");
        UUID meanwhile = Ids.next();

        take(List.of(OtherDesk.opened(meanwhile)));
        steps.step();

        assertThat(view.rows("select number from kept_ticket where ticket_id = '" + meanwhile + "'"))
                .hasSize(1);
        assertThat(shown(id).getString("state")).isEqualTo("failed");
        assertThat(shown(id).getString("last_error")).contains("the shadow did not take in");
        assertThat(view.rows("select to_regclass('shadow.kept_ticket')::text")).containsOnlyNulls();
    }

    @Test
    void an_index_that_is_made_during_a_rebuild_is_not_undone_by_the_swap() {
        tickets(3);
        UUID id = request();
        stepTo(id, "swapping");
        view.execute("create index made_meanwhile on kept_ticket (resolutions)");
        try {
            steps.step();

            assertThat(shown(id).getString("state")).isEqualTo("failed");
            assertThat(shown(id).getString("last_error")).contains("a table of the view was changed");
            assertThat(view.rows(NAMES)).anyMatch(name -> name.contains("made_meanwhile"));
        } finally {
            view.execute("drop index made_meanwhile");
        }
    }

    @Test
    void operators_ask_for_one_rebuild_of_a_view_at_a_time() {
        String location = post("kept_tickets")
                .then()
                .statusCode(202)
                .body("state", is("waiting"))
                .body("requested_by", is("operator"))
                .extract()
                .header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));

        post("kept_tickets")
                .then()
                .statusCode(409)
                .body("code", is("rebuild_running"))
                .body("rebuild_id", is(id.toString()));
        post("lost_tickets").then().statusCode(400).body("errors.pointer", hasItem("/view"));
        asOperator().get(location).then().statusCode(200).body("view", is("kept_tickets"));
        asOperator()
                .get("/v1/exchange/rebuilds?state[in]=waiting")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        asOperator()
                .get("/v1/exchange/rebuilds/" + Ids.next())
                .then()
                .statusCode(404)
                .body("code", endsWith("not_found"));
        given().auth()
                .oauth2(Tokens.of("somebody", Role.SALES_MANAGER))
                .get("/v1/exchange/rebuilds")
                .then()
                .statusCode(403);
        finish(id);
    }

    @Test
    void the_refusal_has_words_in_every_language() throws Exception {
        ReasonWords.areComplete(RebuildReason.class, "title", "detail");
    }

    /** Tickets that are resolved once; both the live view and the desk's journal have them. */
    private List<UUID> tickets(int count) {
        List<UUID> ids = new ArrayList<>();
        List<Envelope<CustomerEvent>> events = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            UUID ticket = Ids.next();
            ids.add(ticket);
            events.add(OtherDesk.opened(ticket));
        }
        events.forEach(event -> OtherDesk.publish(JOURNAL, event));
        take(events);
        return ids;
    }

    private void tell(Envelope<CustomerEvent> event) {
        OtherDesk.publish(JOURNAL, event);
        take(List.of(event));
    }

    /** A batch as the inbox takes it in. */
    private void take(List<Envelope<CustomerEvent>> events) {
        QuarkusTransaction.requiringNew().run(() -> {
            swaps.take(events);
            view.take(events);
            shadow.take(events);
        });
    }

    private JsonPath rebuild() {
        return finish(request());
    }

    private UUID request() {
        return UUID.fromString(
                post("kept_tickets").then().statusCode(202).extract().path("id"));
    }

    private void stepTo(UUID id, String state) {
        for (int step = 0; step < 1_000 && !shown(id).getString("state").equals(state); step++) {
            steps.step();
        }
        assertThat(shown(id).getString("state")).isEqualTo(state);
    }

    private JsonPath finish(UUID id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> steps.step() == Step.IDLE && shown(id).getString("finished_at") != null);
        return shown(id);
    }

    private static JsonPath shown(UUID id) {
        return asOperator()
                .get("/v1/exchange/rebuilds/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Long> differences(JsonPath rebuilt) {
        return List.of(
                rebuilt.getLong("comparison.missing"),
                rebuilt.getLong("comparison.extra"),
                rebuilt.getLong("comparison.different"));
    }

    private static Response post(String name) {
        return asOperator()
                .contentType("application/json")
                .body(Map.of("view", name))
                .post("/v1/exchange/rebuilds");
    }

    private static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }
}
