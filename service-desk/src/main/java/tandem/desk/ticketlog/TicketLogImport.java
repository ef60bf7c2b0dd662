package tandem.desk.ticketlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.desk.tickets.MovingTickets;
import tandem.exchange.imports.Column;
import tandem.exchange.imports.ImportRun;
import tandem.exchange.imports.Parameter;
import tandem.exchange.imports.Row;
import tandem.exchange.imports.RowImport;
import tandem.exchange.imports.RowOutcome;

/** Takes another system's log in: keeps every row, and does with the ticket what its state offers. */
@ApplicationScoped
class TicketLogImport implements RowImport {

    private final TicketLog log;
    private final LogNames names;
    private final MovingTickets tickets;
    private final FollowingLogs following;
    private final Clock clock;

    TicketLogImport(TicketLog log, LogNames names, MovingTickets tickets, FollowingLogs following, Clock clock) {
        this.log = log;
        this.names = names;
        this.tickets = tickets;
        this.following = following;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "ticket-log";
    }

    @Override
    public List<Column> columns() {
        return Stream.of("case", "activity", "resource", "timestamp", "customer")
                .map(Column::required)
                .toList();
    }

    /** What the log does not say of its tickets. */
    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.oneOf("ticket_kind", LogDefaults.KINDS.keySet()),
                Parameter.oneOf("channel", LogDefaults.CHANNELS.keySet()),
                Parameter.oneOf("priority", LogDefaults.PRIORITIES.keySet()));
    }

    @Override
    public void prepare(List<Row> rows, ImportRun run) {
        List<UUID> ids = values(rows, "case")
                .map(name -> LogRow.ticket(run.source(), name))
                .distinct()
                .toList();
        tickets.fetch(ids);
        names.fetch(run.source(), values(rows, "customer").distinct().toList());
        run.once(Logs.class, () -> Logs.of(log.of(ids)));
    }

    private static Stream<String> values(List<Row> rows, String column) {
        return rows.stream().map(row -> row.optional(column)).filter(Objects::nonNull);
    }

    @Override
    public RowOutcome take(Row row, ImportRun run) {
        LogRow logged = LogRow.of(row, run, clock);
        CaseLog entries = run.once(Logs.class, () -> Logs.of(log.of(List.of(logged.ticket()))))
                .of(logged.ticket());
        Optional<TicketLogEntry> known = entries.known(logged, run.jobId());
        known.ifPresent(entry -> entry.met(run.jobId()));
        return known.isPresent() ? RowOutcome.unchanged() : added(logged, entries, run);
    }

    private RowOutcome added(LogRow row, CaseLog entries, ImportRun run) {
        List<String> causes = new ArrayList<>();
        RowOutcome outcome = entries.begins() ? RowOutcome.created() : RowOutcome.changed();
        following.follow(row, entries.begins(), run, causes);
        log.persist(entries.add(row, causes, run.jobId()));
        for (String cause : causes) {
            outcome = outcome.note(cause);
        }
        return outcome;
    }

    /** The case logs that a batch of rows touches. */
    private record Logs(Map<UUID, CaseLog> byTicket) {

        static Logs of(Map<UUID, List<TicketLogEntry>> entries) {
            Map<UUID, CaseLog> logs = new HashMap<>();
            entries.forEach((ticket, log) -> logs.put(ticket, new CaseLog(log)));
            return new Logs(logs);
        }

        CaseLog of(UUID ticket) {
            return byTicket.computeIfAbsent(ticket, _ -> new CaseLog(List.of()));
        }
    }
}
