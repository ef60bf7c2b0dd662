package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.events.TicketResolved;

/** A view as the services keep them, and beside it an effect that must not repeat. */
@Singleton
class SampleView implements EventConsumer<CustomerEvent> {

    /** A customer of this name cannot be applied. */
    static final String FAILS_IN_JAVA = "fails in Java";

    /** A customer of this name is refused by the database. */
    static final String FAILS_IN_SQL = "fails in SQL";

    private static final String KEEP_NEWER = """
            insert into sample_ticket as seen (ticket_id, customer_id, source_epoch, version, resolutions)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::integer[])
            on conflict (ticket_id) do update set source_epoch = excluded.source_epoch, version = excluded.version,
                resolutions = excluded.resolutions
            where (excluded.source_epoch, excluded.version) > (seen.source_epoch, seen.version)
            """;

    private static final String HAVE_EFFECT =
            "insert into sample_effect select * from unnest(?::uuid[], ?::uuid[]) where 1 / ? = 1";

    private static final String TOTALS = """
            select count(*), coalesce(sum(resolutions), 0),
                (select count(*) from sample_effect where customer_id = ?)
            from sample_ticket where customer_id = ?
            """;

    private final DataSource database;

    SampleView(DataSource database) {
        this.database = database;
    }

    record Totals(long tickets, long resolutions, long effects) {}

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    public void take(List<Envelope<CustomerEvent>> events) {
        if (events.stream().anyMatch(event -> event.data().customer().name().equals(FAILS_IN_JAVA))) {
            throw new IllegalStateException("this customer cannot be applied");
        }
        Map<UUID, Envelope<CustomerEvent>> newest = new LinkedHashMap<>();
        events.forEach(
                event -> newest.merge(event.subject(), event, (a, b) -> b.entityVersion() > a.entityVersion() ? b : a));
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP_NEWER);
                PreparedStatement effect = connection.prepareStatement(HAVE_EFFECT)) {
            keep.setArray(1, column(connection, "uuid", newest.values(), Envelope::subject));
            keep.setArray(2, column(connection, "uuid", newest.values(), Envelope::customerId));
            keep.setArray(3, column(connection, "bigint", newest.values(), Envelope::sourceEpoch));
            keep.setArray(4, column(connection, "bigint", newest.values(), Envelope::entityVersion));
            keep.setArray(5, column(connection, "integer", newest.values(), SampleView::resolutions));
            keep.executeUpdate();
            effect.setArray(1, column(connection, "uuid", events, Envelope::id));
            effect.setArray(2, column(connection, "uuid", events, Envelope::customerId));
            effect.setInt(
                    3,
                    events.stream()
                                    .anyMatch(event ->
                                            event.data().customer().name().equals(FAILS_IN_SQL))
                            ? 0
                            : 1);
            effect.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the sample view was not written", e);
        }
    }

    Totals of(UUID customerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement totals = connection.prepareStatement(TOTALS)) {
            totals.setObject(1, customerId);
            totals.setObject(2, customerId);
            try (ResultSet row = totals.executeQuery()) {
                row.next();
                return new Totals(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int resolutions(Envelope<CustomerEvent> event) {
        return event.data() instanceof TicketResolved resolved ? resolved.resolutionNumber() : 0;
    }

    private static <T> Array column(
            Connection connection, String type, Collection<? extends T> rows, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
