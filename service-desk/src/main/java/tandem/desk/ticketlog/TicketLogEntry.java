package tandem.desk.ticketlog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.exchange.time.Ids;

/** One row of another system's log, kept as it was. */
@Entity
@Table(name = "ticket_log_entry")
class TicketLogEntry {

    @Id
    private UUID id;

    private UUID ticketId;
    private String source;
    private String caseName;
    private int entryNumber;
    private String activity;
    private String resource;
    private Instant happenedAt;
    private int repetition;
    private String causes;
    private UUID lastJobId;

    @SuppressWarnings("NullAway.Init")
    TicketLogEntry() {}

    static TicketLogEntry of(LogRow row, int position, int repetition, List<String> causes, UUID job) {
        TicketLogEntry entry = new TicketLogEntry();
        entry.id = Ids.next();
        entry.ticketId = row.ticket();
        entry.source = row.source();
        entry.caseName = row.caseName();
        entry.entryNumber = position;
        entry.activity = row.activity();
        entry.resource = row.resource();
        entry.happenedAt = row.at();
        entry.repetition = repetition;
        entry.causes = String.join(" ", causes);
        entry.lastJobId = job;
        return entry;
    }

    boolean says(LogRow row) {
        return happenedAt.equals(row.at()) && activity.equals(row.activity()) && resource.equals(row.resource());
    }

    /** Whether this import has not met it yet. */
    boolean awaits(UUID job) {
        return !lastJobId.equals(job);
    }

    /** The import has met it. */
    void met(UUID job) {
        lastJobId = job;
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    String source() {
        return source;
    }

    String caseName() {
        return caseName;
    }

    int position() {
        return entryNumber;
    }

    String activity() {
        return activity;
    }

    String resource() {
        return resource;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    int repetition() {
        return repetition;
    }

    List<String> causes() {
        return causes.isEmpty() ? List.of() : List.of(causes.split(" "));
    }
}
