package tandem.desk.ticketlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.desk.Desk;
import tandem.events.CustomerIds;

/** The log of a real help desk, where it stands beside the checkout. */
@QuarkusTest
class RealLogTest {

    private static final Path LOG = Path.of("../../shared/data/helpdesk-log/helpdesk.csv");

    @Test
    void a_real_log_is_taken_in_whole_and_a_second_time_changes_nothing() throws IOException {
        assumeThat(LOG).as("the sample log is not beside this checkout").isRegularFile();
        String source = LogFile.newSource();
        String file = withCustomers();

        JsonPath job = LogFile.takenIn(source, file, Duration.ofMinutes(5));
        JsonPath again = LogFile.takenIn(source, file, Duration.ofMinutes(5));

        assertThat(job.getInt("rows")).isEqualTo(21_348);
        assertThat(job.getInt("refused")).isZero();
        assertThat(job.getInt("taken.created")).isEqualTo(4_580);
        assertThat(again.getInt("taken.unchanged")).isEqualTo(21_348);
        assertThat(LogFile.entries(source)).isEqualTo(21_348);
        assertThat(resolved(source)).isEqualTo(4_569);
        Map<String, Integer> notes = job.getMap("notes");
        assertThat(notes)
                .containsEntry("begins_without_insert", 4_462)
                .containsEntry("agent_registered", 22)
                .containsEntry("customer_registered", 85)
                .containsEntry("closed_again", 14)
                .containsEntry("resolved_again_without_reopening", 259)
                .containsEntry("waits_again", 112)
                .containsEntry("reopened_by_taking", 156)
                .containsEntry("reopened_after_close", 2)
                .doesNotContainKeys("closed_without_resolution", "unknown_activity", "earlier_than_the_row_before");
    }

    private static int resolved(String source) {
        String customers = IntStream.range(0, 85)
                .mapToObj(number -> CustomerIds.of(source, "Account " + number).toString())
                .collect(Collectors.joining(","));
        return Desk.asImporter()
                .get("/v1/tickets?count=exact&limit=1&resolution_number[gte]=1&customer[in]=" + customers)
                .jsonPath()
                .getInt("total");
    }

    /** The log names no customers: case N goes to customer N mod 85. */
    private static String withCustomers() throws IOException {
        List<String> lines = Files.readAllLines(LOG);
        Stream<String> rows = lines.stream().skip(1).map(line -> {
            int number = Integer.parseInt(line.substring(4, line.indexOf(',')));
            return line + ",Account " + number % 85 + "\n";
        });
        return LogFile.HEADER + String.join("", rows.toList());
    }
}
