package tandem.exchange.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterruptedImportTest {

    @Inject
    ShelfImport shelf;

    @Inject
    Batches batches;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void a_batch_whose_connection_is_killed_in_the_middle_is_taken_again_as_a_whole() {
        String source = Files.newSource();
        shelf.before("thing 290", () -> kill(shelf.databaseProcess()));

        JsonPath job = Files.takenIn(source, Files.rows(450));

        assertThat(job.getInt("taken.created")).isEqualTo(450);
        assertThat(job.getInt("refused")).isZero();
        assertThat(things(source)).isEqualTo(450);
        assertThat(takes(source)).isEqualTo(450);
    }

    @Test
    void a_process_that_dies_in_a_batch_leaves_its_job_to_another() throws Exception {
        String source = Files.newSource();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        List<Integer> process = new ArrayList<>();
        shelf.before("thing 250", () -> {
            process.add(shelf.databaseProcess());
            reached.countDown();
            await(never);
        });

        Response accepted = Files.upload(source, Files.rows(450));
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
        JsonPath halfway = Files.importer().get(accepted.header("Location")).jsonPath();
        kill(process.getFirst());
        stepUntilIdle(new BatchSteps(batches, 70, Duration.ofMinutes(1)));
        JsonPath job = Files.done(accepted);
        never.countDown();

        assertThat(halfway.getString("state")).isEqualTo("running");
        assertThat(halfway.getInt("next_row")).isEqualTo(201);
        assertThat(halfway.getInt("percent")).isEqualTo(44);
        assertThat(job.getInt("taken.created")).isEqualTo(450);
        assertThat(takes(source)).isEqualTo(450);
    }

    @Test
    void an_import_waits_for_a_database_that_is_away_and_refuses_no_row() throws Exception {
        String source = Files.newSource();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        shelf.before("thing 250", () -> {
            reached.countDown();
            await(back);
        });

        Response accepted = Files.upload(source, Files.rows(450));
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
        try (Connection elsewhere =
                        DriverManager.getConnection(url.replace("/postgres", "/template1"), "postgres", "");
                Statement statement = elsewhere.createStatement()) {
            statement.execute("alter database postgres with allow_connections false");
            try {
                cutConnections(statement);
                back.countDown();
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                    cutConnections(statement); // one may just have been let in
                    return Files.importer().get(accepted.header("Location")).statusCode() == 503;
                });
            } finally {
                statement.execute("alter database postgres with allow_connections true");
            }
        }
        JsonPath job = Files.done(accepted);

        assertThat(job.getInt("taken.created")).isEqualTo(450);
        assertThat(job.getInt("refused")).isZero();
        assertThat(takes(source)).isEqualTo(450);
    }

    @Test
    void runners_side_by_side_take_no_row_twice() throws Exception {
        List<String> sources =
                IntStream.range(0, 3).mapToObj(i -> Files.newSource()).toList();
        List<Response> accepted = sources.stream()
                .map(source -> Files.upload(source, Files.rows(600)))
                .toList();
        Callable<Void> runner = () -> {
            stepUntilIdle(new BatchSteps(batches, 40, Duration.ofMinutes(1)));
            return null;
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(List.of(runner, runner, runner))) {
                done.get();
            }
        }

        for (int i = 0; i < sources.size(); i++) {
            assertThat(Files.done(accepted.get(i)).getInt("taken.created")).isEqualTo(600);
            assertThat(takes(sources.get(i))).isEqualTo(600);
        }
    }

    @Test
    void files_of_one_source_are_taken_in_the_order_of_their_upload() {
        String source = Files.newSource();
        Response first = Files.upload(source, Files.rows(600));

        JsonPath second = Files.takenIn(source, Files.HEADER + "thing 600,GTX Pro,7,3/1/2017\n");

        assertThat(second.getInt("taken.changed")).isEqualTo(1);
        assertThat(Files.importer().get(first.header("Location")).<String>path("state"))
                .isEqualTo("completed");
    }

    private static void cutConnections(Statement server) throws SQLException {
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    }

    private static void stepUntilIdle(BatchSteps steps) {
        BatchSteps.Step step = steps.step();
        while (step != BatchSteps.Step.IDLE) {
            step = steps.step();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process, and waits until it is gone and holds nothing any more. */
    private void kill(int process) {
        QuarkusTransaction.suspendingExisting()
                .run(() -> number("select pg_terminate_backend(?::int, 10000)::int", Integer.toString(process)));
    }

    private long things(String source) {
        return number("select count(*) from shelf_thing where source = ?", source);
    }

    private long takes(String source) {
        return number("select sum(takes) from shelf_thing where source = ?", source);
    }

    private long number(String sql, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
