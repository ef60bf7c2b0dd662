package tandem.exchange.inbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tandem.exchange.access.Role;
import tandem.exchange.inbox.SampleView.Totals;
import tandem.exchange.positions.Gap;
import tandem.exchange.positions.StreamPositions;
import tandem.exchange.testing.Tokens;

/** What an operator sees of dead letters, and can do with them. */
@QuarkusTest
class DeadLettersTest {

    private static final String LETTERS = "/v1/exchange/dead-letters";

    /** Set aside, and then taken from there by a consumer that may only be joining its group. */
    private static final Duration FILED = DeskTopic.BOUND.multipliedBy(2);

    private final DeskEvents events = DeskEvents.about(PickyView.MUST_BE_REGISTERED);

    @Inject
    DeskTopic topic;

    @Inject
    SampleView view;

    @Inject
    PickyView picky;

    @Inject
    StreamPositions positions;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void a_letter_tells_what_it_is_why_it_was_set_aside_and_what_it_holds() {
        ProducerRecord<byte[], byte[]> record = events.opened();
        topic.publish(record);

        String id = onlyLetter();

        JsonPath letter = letter(id).extract().jsonPath();
        assertThat(letter.getString("cause")).isEqualTo("not_applicable");
        assertThat(letter.getString("detail")).contains("nobody knows customer " + events.customer);
        assertThat(letter.getString("state")).isEqualTo("waiting");
        assertThat(letter.getString("from.topic")).isEqualTo(record.topic());
        assertThat(letter.getString("customer_id")).isEqualTo(events.customer.toString());
        assertThat(letter.getString("event_type")).isEqualTo("tandem.desk.TicketOpened.v1");
        assertThat(letter.getInt("sequence")).isEqualTo(1);
        assertThat(letter.getInt("value_bytes")).isEqualTo(record.value().length);
        assertThat(letter.getString("contents.value.text")).isEqualTo(new String(record.value(), UTF_8));
        assertThat(letter.getList("contents.headers.name")).contains("ce_id", "dead_cause");
        listed().body("items[0].contents", nullValue());
    }

    @Test
    void what_is_no_text_is_shown_in_base64_and_what_cannot_be_read_is_listed_all_the_same() {
        ProducerRecord<byte[], byte[]> noText = DeskEvents.withValue(events.opened(), new byte[] {(byte) 0xC3, 0x28});
        ProducerRecord<byte[], byte[]> noValue = DeskEvents.withValue(events.opened(), null);
        ProducerRecord<byte[], byte[]> noNumber = DeskEvents.withHeader(events.opened(), "ce_sequence", "th\0ree");

        topic.publish(noText, noValue, noNumber);

        await().atMost(FILED)
                .untilAsserted(() -> listed().body("items", hasSize(3))
                        .body("items.cause", contains("malformed", "no_value", "malformed")));
        List<String> ids = listed().extract().jsonPath().getList("items.id");
        letter(ids.get(2)).body("contents.value.base64", equalTo("wyg="));
        letter(ids.get(1)).body("contents.value", nullValue()).body("value_bytes", nullValue());
        letter(ids.get(0)).body("sequence", nullValue()).body("contents.headers.value.text", hasItem("th\0ree"));
    }

    @Test
    void a_letter_that_can_be_applied_now_has_its_effect_once_and_closes_the_gap() {
        List<ProducerRecord<byte[], byte[]>> story =
                Stream.generate(events::opened).limit(2).toList();
        topic.publish(story.getFirst());
        String id = onlyLetter();
        picky.register(events.customer);
        topic.publish(story.getLast());
        topic.awaitAllDone();
        assertThat(positions.of(events.customer).gaps()).containsExactly(new Gap(1, 1));

        replay(id)
                .body("last_replay.result", equalTo("taken"))
                .body("state", equalTo("replayed"))
                .body("settled_by", equalTo("operator"));
        replay(id).body("last_replay.result", equalTo("already_known")).body("state", equalTo("replayed"));

        assertThat(view.of(events.customer)).isEqualTo(new Totals(2, 0, 2));
        assertThat(positions.of(events.customer).gaps()).isEmpty();
        assertThat(positions.of(events.customer).appliedSequence()).isEqualTo(2);
    }

    @Test
    void a_letter_that_was_replayed_has_no_second_effect_once_its_event_is_forgotten() throws SQLException {
        topic.publish(events.opened());
        String id = onlyLetter();
        picky.register(events.customer);
        replay(id).body("last_replay.result", equalTo("taken"));
        execute("delete from inbox_event where event_id = (select event_id from dead_letter where id = '" + id + "')");

        replay(id).body("last_replay.result", equalTo("already_known"));

        assertThat(view.of(events.customer)).isEqualTo(new Totals(1, 0, 1));
    }

    @Test
    void several_operators_who_replay_a_letter_at_once_give_it_one_effect() throws Exception {
        topic.publish(events.opened());
        String id = onlyLetter();
        picky.register(events.customer);
        Callable<String> replay = () -> replay(id).extract().jsonPath().getString("last_replay.result");

        List<String> results;
        try (ExecutorService operators = Executors.newFixedThreadPool(3)) {
            results = operators.invokeAll(List.of(replay, replay, replay)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(results).containsExactlyInAnyOrder("taken", "already_known", "already_known");
        assertThat(view.of(events.customer)).isEqualTo(new Totals(1, 0, 1));
    }

    @Test
    void a_letter_that_still_cannot_be_applied_waits_with_its_new_cause() throws SQLException {
        topic.publish(events.opened());
        String id = onlyLetter();
        execute("update dead_letter set value = '{}' where id = '" + id + "'");

        replay(id)
                .body("last_replay.result", equalTo("refused"))
                .body("state", equalTo("waiting"))
                .body("cause", equalTo("malformed"));
    }

    @Test
    void a_letter_is_given_up_once_and_with_a_reason() {
        topic.publish(events.opened());
        String id = onlyLetter();
        operator().body("{}").post(LETTERS + "/" + id + "/discard").then().statusCode(400);

        discard(id)
                .statusCode(200)
                .body("state", equalTo("discarded"))
                .body("discard_reason", equalTo("it was a test"))
                .body("settled_at", notNullValue());

        discard(id).statusCode(409).body("code", equalTo("letter_settled")).body("state", equalTo("discarded"));
        assertThat(positions.of(events.customer).appliedSequence()).isZero();
    }

    @Test
    void everything_that_waits_is_replayed_some_at_a_time() throws SQLException {
        DeskEvents still = DeskEvents.about(PickyView.MUST_BE_REGISTERED);
        topic.publish(events.opened(), events.opened(), still.opened());
        await().atMost(FILED).untilAsserted(() -> listed("count=exact").body("total", equalTo(2)));
        setAsideAgain(110);
        picky.register(events.customer);

        int pages = 0;
        String after = null;
        do {
            JsonPath answer = operator()
                    .body(
                            after == null
                                    ? Map.of("cause", "not_applicable")
                                    : Map.of("cause", "not_applicable", "after", after))
                    .post(LETTERS + "/replay")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(answer.getInt("tried")).isLessThanOrEqualTo(100);
            after = answer.getString("next_after");
            pages++;
        } while (after != null);

        assertThat(pages).isGreaterThan(1);
        assertThat(view.of(events.customer)).isEqualTo(new Totals(2, 0, 2));
        assertThat(positions.of(events.customer).appliedSequence()).isEqualTo(2);
        listed("state=waiting").body("items", hasSize(0));
        assertThat(view.of(still.customer)).isEqualTo(new Totals(0, 0, 0));
    }

    @Test
    void a_value_that_was_left_out_is_fetched_from_where_it_came_as_long_as_it_is_there() throws SQLException {
        topic.publish(events.opened());
        String id = onlyLetter();
        picky.register(events.customer);
        execute("update dead_letter set value = null, value_left_out = true where id = '" + id + "'");
        execute("update dead_letter set from_offset = from_offset + 1000000 where id = '" + id + "'");
        operator()
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("value_gone"))
                .body("detail", containsString("tandem.desk.events"));
        execute("update dead_letter set from_offset = from_offset - 1000000 where id = '" + id + "'");

        replay(id).body("last_replay.result", equalTo("taken"));
    }

    @Test
    void an_unknown_letter_is_not_found() {
        operator().post(LETTERS + "/" + UUID.randomUUID() + "/replay").then().statusCode(404);
        operator().get(LETTERS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void what_waits_is_counted_by_cause() {
        topic.publish(events.opened());
        onlyLetter();

        await().atMost(DeskTopic.BOUND)
                .until(() -> meters.get("tandem.inbox.dead.letters.waiting")
                                .tag("cause", "not_applicable")
                                .gauge()
                                .value()
                        >= 1);
    }

    /** As a service does that is killed again and again between setting a record aside and committing its offset. */
    private void setAsideAgain(int times) throws SQLException {
        execute("""
                insert into dead_letter (id, letter_partition, letter_offset, set_aside_at, cause, detail, from_topic,
                    from_partition, from_offset, event_id, customer_id, sequence, key, value, value_left_out, headers)
                select gen_random_uuid(), letter_partition, - copy, set_aside_at, cause, detail, from_topic,
                    from_partition, from_offset, event_id, customer_id, sequence, key, value, value_left_out, headers
                from dead_letter, generate_series(1, %d) as copy where customer_id = '%s' and sequence = 1
                """.formatted(times, events.customer));
    }

    private String onlyLetter() {
        await().atMost(FILED).untilAsserted(() -> listed().body("items", hasSize(1)));
        return listed().extract().jsonPath().getString("items[0].id");
    }

    private ValidatableResponse listed() {
        return listed("sort=-set_aside_at");
    }

    private ValidatableResponse listed(String parameter) {
        return operator()
                .get(LETTERS + "?customer_id=" + events.customer + "&" + parameter)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse letter(String id) {
        return operator().get(LETTERS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse replay(String id) {
        return operator().post(LETTERS + "/" + id + "/replay").then().statusCode(200);
    }

    private static ValidatableResponse discard(String id) {
        return operator()
                .body(Map.of("reason", "it was a test"))
                .post(LETTERS + "/" + id + "/discard")
                .then();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR)).contentType(ContentType.JSON);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
