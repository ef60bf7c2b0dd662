package tandem.exchange.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static tandem.exchange.parcels.Api.as;
import static tandem.exchange.parcels.Api.asOperator;
import static tandem.exchange.parcels.Api.somebody;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    @Inject
    AgroalDataSource database;

    private final String somebody = somebody();
    private final String key = UUID.randomUUID().toString();

    private Response send(String caller, String idempotencyKey, String name) {
        return as(caller)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"weight\": \"1.5\"}".formatted(name))
                .post("/v1/parcels");
    }

    private int parcels(String caller) {
        return as(caller).get("/v1/parcels?count=exact").jsonPath().getInt("total");
    }

    @Test
    void a_repeat_gives_the_first_answer_again_and_does_nothing() {
        Response first = send(somebody, key, "a");

        Response repeat = send(somebody, key, "a");

        first.then().statusCode(201).header("Idempotency-Replayed", (String) null);
        repeat.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .contentType(ContentType.JSON);
        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(parcels(somebody)).isEqualTo(1);
    }

    @Test
    void a_repeat_gives_the_first_answer_also_when_the_world_has_moved_on() {
        String parcel = send(somebody, key, "a").header("Location");
        String second = UUID.randomUUID().toString();
        Response first = as(somebody)
                .header("Idempotency-Key", second)
                .header("If-Match", "\"0\"")
                .post(parcel + "/deliver");

        Response repeat = as(somebody)
                .header("Idempotency-Key", second)
                .header("If-Match", "\"0\"")
                .post(parcel + "/deliver");

        first.then().statusCode(200).header("ETag", "\"1\"");
        repeat.then().statusCode(200).header("ETag", "\"1\"").header("Idempotency-Replayed", "true");
        assertThat(repeat.asString()).isEqualTo(first.asString());
    }

    @Test
    void an_answer_without_a_body_is_repeated_too() {
        String address = "/v1/accidents/tags/" + UUID.randomUUID();
        asOperator().header("Idempotency-Key", key).post(address).then().statusCode(204);

        asOperator()
                .header("Idempotency-Key", key)
                .post(address)
                .then()
                .statusCode(204)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        send(somebody, key, "a");

        send(somebody, key, "b").then().statusCode(422).body("code", equalTo("idempotency_key_reused"));
        assertThat(parcels(somebody)).isEqualTo(1);
    }

    @Test
    void the_same_key_at_another_address_is_refused() {
        asOperator().header("Idempotency-Key", key).post("/v1/accidents/tags/" + UUID.randomUUID());

        asOperator()
                .header("Idempotency-Key", key)
                .post("/v1/accidents/tags/" + UUID.randomUUID())
                .then()
                .statusCode(422);
    }

    @Test
    void a_key_belongs_to_its_caller() {
        send(somebody, key, "a");
        String other = somebody();

        send(other, key, "b").then().statusCode(201).header("Idempotency-Replayed", (String) null);
    }

    @Test
    void a_request_that_was_refused_is_tried_anew() {
        send(somebody, key, "").then().statusCode(400);

        send(somebody, key, "a").then().statusCode(201).header("Idempotency-Replayed", (String) null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void a_key_has_1_to_255_characters(int length) {
        send(somebody, "k".repeat(length), "a")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_header"))
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void a_key_whose_first_request_is_still_at_work_is_refused() throws Exception {
        String tag = UUID.randomUUID().toString();
        Callable<Response> post =
                () -> asOperator().header("Idempotency-Key", key).post("/v1/accidents/tags/" + tag);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection rival = database.getConnection();
                Statement statement = rival.createStatement()) {
            rival.setAutoCommit(false);
            statement.execute("insert into parcel_tag (tag) values ('" + tag + "')");
            Future<Response> first = threads.submit(post);
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);

            Response second = post.call();
            rival.rollback();

            second.then().statusCode(409).body("code", equalTo("idempotency_key_in_progress"));
            first.get().then().statusCode(204);
            post.call().then().statusCode(204).header("Idempotency-Replayed", "true");
        }
    }

    private boolean somebodyWaits() throws SQLException {
        String sql =
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%parcel_tag%'";
        try (Connection connection = database.getConnection();
                ResultSet waiting = connection.createStatement().executeQuery(sql)) {
            return waiting.next() && waiting.getInt(1) > 0;
        }
    }

    @Test
    void many_at_once_with_one_key_have_one_effect() throws Exception {
        List<Callable<Response>> calls = Stream.<Callable<Response>>generate(() -> () -> send(somebody, key, "a"))
                .limit(12)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Response> answer : threads.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }

        assertThat(parcels(somebody)).isEqualTo(1);
        send(somebody, key, "a").then().statusCode(201).header("Idempotency-Replayed", "true");
    }
}
