package tandem.exchange.webhooks.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.outbox.Buckets;
import tandem.exchange.testing.PartnerApi;

@QuarkusTest
class RecoveryStepsTest {

    private static final String NOBODY = "http://127.0.0.1:9/in";
    private static final String CLOSED = "tandem.sales.DealClosed.v1";
    private static final String REOPENED = "tandem.sales.DealReopened.v1";

    private static final String PUBLISH = """
            insert into event_journal (bucket, event_id, topic, stream_key, seq, type, source, subject, entity_version,
                source_epoch, payload, occurred_at, created_at)
            select ?, gen_random_uuid(), 'tandem.sales.events', ?, n, ?, '/sales-service', gen_random_uuid(), 1, 0, '{}',
                now(), now() from generate_series(1, ?) n
            """;

    private final PartnerApi partner = new PartnerApi();

    @Inject
    RecoverySteps steps;

    @Inject
    Recoveries recoveries;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @AfterEach
    void forget() {
        partner.forgetAll();
    }

    @Test
    void replicas_that_have_read_the_same_page_give_nothing_twice_and_pass_nothing_over() throws Exception {
        String endpoint = partner.register(NOBODY, "*").getString("id");
        publish(CLOSED, 2_300);
        UUID recovery = begun(endpoint);

        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            while (found(recovery).state() == RecoveryState.RUNNING) {
                Recovery seen = found(recovery);
                RecoveryPage one = steps.read(seen);
                RecoveryPage other = steps.read(seen);
                for (var taken :
                        List.of(replicas.submit(() -> steps.take(one)), replicas.submit(() -> steps.take(other)))) {
                    taken.get();
                }
            }
        }

        assertThat(found(recovery).recovered()).isEqualTo(2_300);
        assertThat(found(recovery).lookedAt()).isEqualTo(2_300);
    }

    @Test
    void what_an_endpoint_comes_to_want_while_a_page_is_read_is_not_passed_over() throws SQLException {
        String endpoint = partner.register(NOBODY, CLOSED).getString("id");
        publish(REOPENED, 3);
        publish(CLOSED, 2);
        UUID recovery = begun(endpoint);
        RecoveryPage page = steps.read(found(recovery));
        partner.request()
                .body(partner.wishes(NOBODY))
                .put("/v1/webhooks/endpoints/" + endpoint)
                .then()
                .statusCode(200);

        steps.take(page);

        await().atMost(Duration.ofSeconds(30)).until(() -> found(recovery).state() == RecoveryState.COMPLETED);
        assertThat(page.events().steps()).hasSize(2);
        assertThat(found(recovery).recovered()).isEqualTo(5);
    }

    @Test
    void a_page_waits_for_a_change_of_its_endpoint_and_gives_nothing_that_is_not_granted_any_more() throws Exception {
        String endpoint = partner.register(NOBODY, "*").getString("id");
        publish(CLOSED, 4);
        UUID recovery = begun(endpoint);
        RecoveryPage page = steps.read(found(recovery));

        try (ExecutorService replica = Executors.newVirtualThreadPerTaskExecutor();
                Connection change = database.getConnection()) {
            change.setAutoCommit(false);
            int changing = grant(change, endpoint, REOPENED);
            Future<?> taken = replica.submit(() -> steps.take(page));
            await().atMost(Duration.ofSeconds(10)).until(() -> isWaitedFor(changing));
            change.commit();
            change.setAutoCommit(true);
            taken.get();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> found(recovery).state() == RecoveryState.COMPLETED);
        assertThat(page.events().steps()).hasSize(4);
        assertThat(found(recovery).recovered()).isZero();
    }

    /** Returns the process of the database that does it. */
    private static int grant(Connection change, String endpoint, String types) throws SQLException {
        try (PreparedStatement update = change.prepareStatement(
                "update webhook_endpoint set granted_types = ? where id = ?::uuid returning pg_backend_pid()")) {
            update.setString(1, types);
            update.setString(2, endpoint);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private boolean isWaitedFor(int process) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select exists (select from pg_stat_activity where ? = any (pg_blocking_pids(pid)))")) {
            select.setInt(1, process);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** A recovery that no replica begins with by itself. */
    private UUID begun(String endpoint) {
        Instant now = clock.instant();
        Recovery requested =
                Recovery.request(UUID.fromString(endpoint), now.minusSeconds(60), now, now.minusSeconds(60));
        requested.putOff(now.plusSeconds(3_600));
        QuarkusTransaction.requiringNew().run(() -> recoveries.persist(requested));
        return requested.id();
    }

    private Recovery found(UUID recovery) {
        return QuarkusTransaction.requiringNew().call(() -> recoveries.findById(recovery));
    }

    /** As if long ago: nobody is sent these but by a recovery. */
    private void publish(String type, int events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PUBLISH)) {
            insert.setShort(1, Buckets.of(partner.customer()));
            insert.setObject(2, partner.customer());
            insert.setString(3, type);
            insert.setInt(4, events);
            insert.executeUpdate();
        }
    }
}
