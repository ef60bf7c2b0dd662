package tandem.exchange.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.access.Role;
import tandem.exchange.rebuild.RebuildSteps.Step;
import tandem.exchange.testing.TestPeer;
import tandem.exchange.testing.TestPeerJournal;
import tandem.exchange.testing.Tokens;
import tandem.exchange.time.Ids;

/** Rebuilds of the kept tickets: what is told and taken in, and the way of a rebuild step by step. */
@Singleton
class TicketRebuilds {

    static final TestPeerJournal JOURNAL = new TestPeerJournal();

    /** Every row, whole. */
    static final String ALL = "select kept_ticket::text from kept_ticket order by ticket_id";

    private final RebuildSteps steps;
    private final KeptTickets view;
    private final SwapLock swaps;
    private final ShadowConsumer shadow;

    TicketRebuilds(RebuildSteps steps, KeptTickets view, SwapLock swaps, ShadowConsumer shadow) {
        this.steps = steps;
        this.view = view;
        this.swaps = swaps;
        this.shadow = shadow;
    }

    /** A view that nobody rebuilds, and another side that answers. */
    void none(TestPeer other) {
        view.execute("update view_rebuild set state = 'FAILED', finished_at = now() where finished_at is null");
        view.execute("drop table if exists shadow.kept_ticket");
        other.answer(TestPeerJournal.PATH, JOURNAL);
        other.answer(TestPeerJournal.SNAPSHOT, JOURNAL.snapshot());
    }

    /** Tickets that are resolved once; both the live view and the desk's journal have them. */
    List<UUID> tickets(int count) {
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

    void tell(Envelope<CustomerEvent> event) {
        OtherDesk.publish(JOURNAL, event);
        take(List.of(event));
    }

    /** A batch as the inbox takes it in. */
    void take(List<Envelope<CustomerEvent>> events) {
        QuarkusTransaction.requiringNew().run(() -> {
            swaps.take(events);
            view.take(events);
            shadow.take(events);
        });
    }

    JsonPath rebuild() {
        return finish(request());
    }

    UUID request() {
        return UUID.fromString(
                post("kept_tickets").then().statusCode(202).extract().path("id"));
    }

    void stepTo(UUID id, String state) {
        for (int step = 0; step < 1_000 && !shown(id).getString("state").equals(state); step++) {
            steps.step();
        }
        assertThat(shown(id).getString("state")).isEqualTo(state);
    }

    JsonPath finish(UUID id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> steps.step() == Step.IDLE && shown(id).getString("finished_at") != null);
        return shown(id);
    }

    static JsonPath shown(UUID id) {
        return asOperator()
                .get("/v1/exchange/rebuilds/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<Long> differences(JsonPath rebuilt) {
        return List.of(
                rebuilt.getLong("comparison.missing"),
                rebuilt.getLong("comparison.extra"),
                rebuilt.getLong("comparison.different"));
    }

    static Response post(String name) {
        return asOperator()
                .contentType("application/json")
                .body(Map.of("view", name))
                .post("/v1/exchange/rebuilds");
    }

    static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }
}
