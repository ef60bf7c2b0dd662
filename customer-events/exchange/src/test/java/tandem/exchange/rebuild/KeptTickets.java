package tandem.exchange.rebuild;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.events.TicketOpened;
import tandem.events.TicketResolved;
import tandem.exchange.inbox.EventConsumer;

/** A view as the services keep them; it keeps the customers of its own tests alone. */
@Singleton
class KeptTickets implements EventConsumer<CustomerEvent>, RebuildableView {

    static final String OURS = "one of ours";

    private static final String KEEP = """
            insert into kept_ticket as kept (ticket_id, customer_id, number, resolutions, source_epoch, entity_version)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::bigint[], ?::bigint[])
            on conflict on constraint the_key_of_kept_tickets do update set number = excluded.number,
                resolutions = excluded.resolutions, source_epoch = excluded.source_epoch,
                entity_version = excluded.entity_version
            where (excluded.source_epoch, excluded.entity_version) > (kept.source_epoch, kept.entity_version)
            """;

    private final DataSource database;

    KeptTickets(DataSource database) {
        this.database = database;
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        show(events);
    }

    @Override
    public String view() {
        return "kept_tickets";
    }

    @Override
    public List<String> tables() {
        return List.of("kept_ticket");
    }

    @Override
    public void show(List<Envelope<CustomerEvent>> events) {
        Map<UUID, Envelope<CustomerEvent>> newest = new TreeMap<>();
        events.stream()
                .filter(event -> event.data().customer().name().equals(OURS))
                .forEach(event ->
                        newest.merge(event.subject(), event, (a, b) -> b.entityVersion() > a.entityVersion() ? b : a));
        List<Envelope<CustomerEvent>> rows = List.copyOf(newest.values());
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            set(keep, 1, "uuid", rows, Envelope::subject);
            set(keep, 2, "uuid", rows, Envelope::customerId);
            set(keep, 3, "text", rows, KeptTickets::number);
            set(keep, 4, "integer", rows, KeptTickets::resolutions);
            set(keep, 5, "bigint", rows, Envelope::sourceEpoch);
            set(keep, 6, "bigint", rows, Envelope::entityVersion);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the tickets were not kept", e);
        }
    }

    private static void set(
            PreparedStatement keep,
            int place,
            String type,
            List<Envelope<CustomerEvent>> rows,
            Function<Envelope<CustomerEvent>, Object> value)
            throws SQLException {
        keep.setArray(
                place,
                keep.getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    private static String number(Envelope<CustomerEvent> event) {
        return switch (event.data()) {
            case TicketOpened opened -> opened.number();
            case TicketResolved resolved -> resolved.number();
            default -> "";
        };
    }

    private static int resolutions(Envelope<CustomerEvent> event) {
        return event.data() instanceof TicketResolved resolved ? resolved.resolutionNumber() : 0;
    }

    /** What a query over the live view says, each row as one text. */
    List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
