package tandem.desk.ticketlog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row of another system's log as responses show one.
 *
 * @param position within the log of its ticket, from 1
 * @param repetition 2 for the second row that says exactly the same, and so on
 * @param causes what was irregular about it
 */
record LogEntryView(
        UUID id,
        UUID ticket,
        String source,
        @JsonProperty("case") String caseName,
        int position,
        String activity,
        String resource,
        Instant at,
        int repetition,
        List<String> causes) {

    static LogEntryView of(TicketLogEntry entry) {
        return new LogEntryView(
                entry.id(),
                entry.ticketId(),
                entry.source(),
                entry.caseName(),
                entry.position(),
                entry.activity(),
                entry.resource(),
                entry.happenedAt(),
                entry.repetition(),
                entry.causes());
    }
}
