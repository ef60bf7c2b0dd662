package tandem.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketLogTest {

    @TempDir
    private Path folder;

    @Test
    void each_row_gets_its_customer_and_nothing_else_changes() throws IOException {
        Path log = folder.resolve("helpdesk.csv");
        Files.writeString(log, """
                case,activity,resource,timestamp
                Case1,Wait,"Value 2, also 3",2010-01-13T08:40:25Z
                Case1,Wait,"Value 2, also 3",2010-01-13T08:40:25Z
                Case2,Closed,Value 1,2009-12-31T23:00:00Z
                """);

        TicketLog read = TicketLog.of(log, new Accounts(List.of("Acme, Inc.", "Isdom")));

        assertThat(Files.readAllLines(read.file()))
                .containsExactly(
                        "case,activity,resource,timestamp,customer",
                        "Case1,Wait,\"Value 2, also 3\",2010-01-13T08:40:25Z,Isdom",
                        "Case1,Wait,\"Value 2, also 3\",2010-01-13T08:40:25Z,Isdom",
                        "Case2,Closed,Value 1,2009-12-31T23:00:00Z,\"Acme, Inc.\"");
        assertThat(read.period())
                .isEqualTo(new Period(Instant.parse("2009-12-31T23:00:00Z"), Instant.parse("2010-01-13T08:40:26Z")));
    }
}
