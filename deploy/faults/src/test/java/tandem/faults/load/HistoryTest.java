package tandem.faults.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tandem.faults.load.OperationFixture.ok;
import static tandem.faults.load.OperationFixture.unknown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final Answer ANSWER = new Answer("d-1", "c-1", 2, 3, 1, "won", "digest");

    @TempDir
    private Path folder;

    @Test
    void attempts_at_one_operation_stand_together() {
        Command win = OperationFixture.command(Kind.DEAL_WIN, "m-1");
        Command open = OperationFixture.command(Kind.TICKET_OPEN, "m-2");
        try (History history = new History(folder.resolve("history.ndjson"))) {
            history.add(unknown(win, 1));
            history.add(unknown(open, 2));
            history.add(ok(win, 3, ANSWER));

            assertThat(history.operations())
                    .extracting(
                            operation -> operation.command().mark(),
                            operation -> operation.attempts().size())
                    .containsExactly(tuple("m-1", 2), tuple("m-2", 1));
        }
    }

    @Test
    void every_entry_is_in_the_file_at_once() throws IOException {
        Path file = folder.resolve("history.ndjson");
        try (History history = new History(file)) {
            history.add(ok(OperationFixture.command(Kind.DEAL_WIN, "m-1"), 1, ANSWER));
            history.poison(new Poison("p-1", "tandem.sales.events", "bad json", true));
            history.fault(Instant.EPOCH, "kill", "sales-service-2");

            assertThat(Files.readAllLines(file))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith("{\"attempt\":{")
                                    .contains("\"mark\":\"m-1\"", "\"at\":\"1970-01-01T00:00:01Z\""),
                            line -> assertThat(line).contains("\"set_aside\":true"),
                            line -> assertThat(line).contains("\"kind\":\"kill\""));
        }
    }
}
