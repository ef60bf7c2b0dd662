package tandem.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.local.stack.StackFailure;

class SalesPipelineTest {

    @TempDir
    private Path folder;

    @Test
    void its_period_reaches_from_the_first_day_to_the_end_of_the_last() throws IOException {
        Path file = folder.resolve("sales_pipeline.csv");
        Files.writeString(file, """
                opportunity_id,engage_date,close_date
                1,10/20/2016,3/1/2017
                2,,
                3,2016-10-19,
                """);

        assertThat(SalesPipeline.of(file).period())
                .isEqualTo(new Period(Instant.parse("2016-10-19T00:00:00Z"), Instant.parse("2017-03-02T00:00:00Z")));
    }

    @Test
    void a_folder_without_the_files_is_refused_by_what_is_missing() {
        assertThatThrownBy(() -> Input.in(folder))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("accounts.csv")
                .hasMessageContaining("helpdesk.csv");
    }
}
