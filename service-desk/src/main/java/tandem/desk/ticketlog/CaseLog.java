package tandem.desk.ticketlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of one case's log while a batch of rows is taken in. */
final class CaseLog {

    private final List<TicketLogEntry> entries;

    CaseLog(List<TicketLogEntry> entries) {
        this.entries = new ArrayList<>(entries);
    }

    /** The entry that this row is, when an earlier import brought it; each is found once by an import. */
    Optional<TicketLogEntry> known(LogRow row, UUID job) {
        return entries.stream()
                .filter(entry -> entry.says(row) && entry.awaits(job))
                .findFirst();
    }

    boolean begins() {
        return entries.isEmpty();
    }

    TicketLogEntry add(LogRow row, List<String> causes, UUID job) {
        int repetition =
                1 + (int) entries.stream().filter(entry -> entry.says(row)).count();
        TicketLogEntry entry = TicketLogEntry.of(row, entries.size() + 1, repetition, causes, job);
        entries.add(entry);
        return entry;
    }
}
