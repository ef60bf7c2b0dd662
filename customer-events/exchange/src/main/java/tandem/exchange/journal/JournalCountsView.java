package tandem.exchange.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Counts of events. */
record JournalCountsView(
        @Schema(description = "only days and types with any, in their order")
        List<Count> items,

        @Schema(
                description = "what was published before was dropped from the journal and is not counted; absent while "
                        + "all is there")
        @Nullable
        Instant keptFrom) {

    /**
     * One day of one type.
     *
     * @param day UTC, by {@code ce_recordedtime}
     * @param type {@code ce_type}
     */
    record Count(LocalDate day, String type, long count) {}
}
