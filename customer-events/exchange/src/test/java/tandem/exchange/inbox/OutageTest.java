package tandem.exchange.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import tandem.exchange.inbox.SampleView.Totals;
import tandem.exchange.testing.TestKafka;

@QuarkusTest
class OutageTest {

    @Inject
    DeskTopic topic;

    @Inject
    SampleView view;

    @Inject
    Outage outage;

    TestKafka kafka;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int mostConnections;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void events_wait_while_the_database_is_away_and_none_is_set_aside() throws SQLException {
        DeskEvents events = DeskEvents.aboutSomebody();
        try (Connection server = DriverManager.getConnection(url.replace("/postgres", "/template1"), "postgres", "");
                Statement statement = server.createStatement()) {
            statement.execute("alter database postgres with allow_connections false");
            try {
                cutConnections(statement);
                topic.publish(events.resolvedTimes(9));
                await().atMost(DeskTopic.BOUND).until(() -> {
                    cutConnections(statement); // one may just have been let in
                    return outage.since() != null;
                });
                given().get("/q/health/ready").then().statusCode(503);
                given().get("/q/health/live").then().statusCode(200);
            } finally {
                statement.execute("alter database postgres with allow_connections true");
            }
        }

        topic.awaitAllDone();

        assertThat(view.of(events.customer)).isEqualTo(new Totals(1, 9, 10));
        assertThat(topic.deadLetters(events.opened().key())).isEmpty();
        await().atMost(DeskTopic.BOUND)
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void events_wait_while_the_database_takes_no_changes_and_none_is_set_aside() throws SQLException {
        DeskEvents events = DeskEvents.aboutSomebody();
        try (Connection server = DriverManager.getConnection(url.replace("/postgres", "/template1"), "postgres", "");
                Statement statement = server.createStatement()) {
            statement.execute("alter database postgres set default_transaction_read_only = on");
            try {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
                topic.publish(events.resolvedTimes(9));
                await().atMost(DeskTopic.BOUND).until(() -> outage.since() != null);
            } finally {
                statement.execute("alter database postgres reset default_transaction_read_only");
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
            }
        }

        topic.awaitAllDone();

        assertThat(view.of(events.customer)).isEqualTo(new Totals(1, 9, 10));
        assertThat(topic.deadLetters(events.opened().key())).isEmpty();
    }

    @Test
    void events_wait_while_every_connection_is_taken_and_none_is_set_aside() throws SQLException {
        DeskEvents events = DeskEvents.aboutSomebody();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < mostConnections; i++) {
                taken.add(database.getConnection());
            }
            topic.publish(events.resolvedTimes(9));
            await().atMost(DeskTopic.BOUND).until(() -> outage.since() != null);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }

        topic.awaitAllDone();

        assertThat(view.of(events.customer)).isEqualTo(new Totals(1, 9, 10));
        assertThat(topic.deadLetters(events.opened().key())).isEmpty();
    }

    @Test
    void connections_that_are_cut_again_and_again_lose_nothing_and_double_nothing() throws SQLException {
        DeskEvents events = DeskEvents.aboutSomebody();
        try (Connection server = DriverManager.getConnection(url.replace("/postgres", "/template1"), "postgres", "");
                Statement statement = server.createStatement()) {
            for (int round = 0; round < 20; round++) {
                topic.publish(events.resolvedTimes(49));
                cutConnections(statement);
            }
        }

        topic.awaitAllDone();

        assertThat(view.of(events.customer)).isEqualTo(new Totals(20, 20 * 49, 1_000));
        assertThat(topic.deadLetters(events.opened().key())).isEmpty();
    }

    @Test
    void a_broker_that_is_away_leaves_the_service_ready() {
        DeskEvents events = DeskEvents.aboutSomebody();
        topic.publish(events.resolvedTimes(9));
        kafka.pause();
        try {
            given().get("/q/health/ready").then().statusCode(200);
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            kafka.resume();
        }
        topic.publish(events.resolvedTimes(9));

        await().atMost(DeskTopic.BOUND).until(() -> view.of(events.customer).equals(new Totals(2, 18, 20)));
    }

    private static void cutConnections(Statement server) throws SQLException {
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    }
}
