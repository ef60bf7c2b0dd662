package tandem.exchange.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.exchange.testing.PartnerApi;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.Delivery;
import tandem.exchange.webhooks.queue.WebhookMessage;

/** Counts within a transaction that nobody else sees, so that no sender takes what is due in it. */
@QuarkusTest
class SendingMetersTest {

    private static final int DUE = 3;

    @Inject
    DataSource database;

    @Inject
    Deliveries deliveries;

    private final PartnerApi partner = new PartnerApi();
    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    private SendingMeters meters;
    private Connection connection;
    private UUID endpoint;

    @BeforeEach
    void a_transaction_that_nobody_else_sees_is_begun() throws SQLException {
        meters = new SendingMeters(database, figures);
        endpoint = partner.register("http://127.0.0.1:9/in", "*").getUUID("id");
        connection = database.getConnection();
        connection.setAutoCommit(false);
        run("set transaction isolation level repeatable read");
    }

    @AfterEach
    void nothing_of_it_remains() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
        partner.forgetAll();
    }

    @Test
    void a_delivery_that_could_be_sent_now_and_is_not_is_overdue() throws SQLException {
        double before = overdue();
        someAreDue();

        assertThat(overdue()).isEqualTo(before + DUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused_until", "rests_until", "leased_until", "next_due_at"})
    void one_whose_lane_is_paused_rests_is_being_sent_or_waits_for_the_one_before_is_not(String until)
            throws SQLException {
        double before = overdue();
        someAreDue();
        run("update webhook_lane set " + until + " = clock_timestamp() + interval '1 min' where endpoint_id = '"
                + endpoint + "'");

        assertThat(overdue()).isEqualTo(before);
    }

    @Test
    void one_to_a_disabled_endpoint_is_not() throws SQLException {
        double before = overdue();
        someAreDue();
        run("update webhook_endpoint set state = 'DISABLED', disabled_because = 'PARTNER' where id = '" + endpoint
                + "'");

        assertThat(overdue()).isEqualTo(before);
    }

    private double overdue() throws SQLException {
        meters.count(connection);
        return figures.get("tandem.webhooks.overdue").gauge().value();
    }

    private void someAreDue() throws SQLException {
        List<Delivery> due = Stream.generate(UUID::randomUUID)
                .limit(DUE)
                .map(event -> new Delivery(
                        endpoint, new WebhookMessage(event, "tandem.sales.DealClosed.v1", UUID.randomUUID(), "{}")))
                .toList();
        deliveries.add(connection, due);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
