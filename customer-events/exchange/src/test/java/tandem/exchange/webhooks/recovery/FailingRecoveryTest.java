package tandem.exchange.webhooks.recovery;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.PartnerApi;

@QuarkusTest
class FailingRecoveryTest {

    private static final String NOBODY = "http://127.0.0.1:9/in";

    private final Instant before = Instant.now().minusSeconds(60);
    private final PartnerApi partner = new PartnerApi();

    @Inject
    DataSource database;

    private String failing;

    @BeforeEach
    void no_step_of_one_endpoint_is_written() throws SQLException {
        failing = partner.register(NOBODY, "*").getString("id");
        execute("""
                create function refuse_step() returns trigger language plpgsql as $$
                begin raise exception 'this page cannot be given'; end $$
                """);
        execute("""
                create trigger refuse_step before update on webhook_recovery for each row
                when (new.endpoint_id = '%s' and new.cursor is distinct from old.cursor)
                execute function refuse_step()
                """.formatted(failing));
    }

    @AfterEach
    void forget() throws SQLException {
        execute("drop trigger refuse_step on webhook_recovery");
        execute("drop function refuse_step()");
        partner.forgetAll();
    }

    @Test
    void a_recovery_that_fails_at_every_step_holds_up_no_other() {
        String sound = partner.register(NOBODY, "*").getString("id");
        recover(failing);
        String other = recover(sound);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> partner.get("/" + sound + "/recoveries/" + other)
                        .getString("state")
                        .equals("completed"));
    }

    private String recover(String endpoint) {
        return partner.post("/" + endpoint + "/recoveries", Map.of("since", before.toString()))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
