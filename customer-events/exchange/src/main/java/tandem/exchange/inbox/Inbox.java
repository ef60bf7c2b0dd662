package tandem.exchange.inbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.events.Envelope;
import tandem.exchange.positions.StreamPositions;

/** Notes what was received and lets the consumers apply what is new, in one transaction. Rows are locked in one order. */
@Singleton
class Inbox {

    private static final String CONSUMER = "customer-events";

    private static final String NOTE_EVENTS = """
            insert into inbox_event (consumer, event_id)
            select ?, id from unnest(?::uuid[]) as received (id) order by id
            on conflict do nothing
            returning event_id
            """;

    private final DataSource database;
    private final Consumers consumers;
    private final StreamPositions positions;

    Inbox(DataSource database, Consumers consumers, StreamPositions positions) {
        this.database = database;
        this.consumers = consumers;
        this.positions = positions;
    }

    /** Takes the records in. Returns how many of their events were new. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int take(List<Received> records) {
        List<Envelope<?>> events = records.stream()
                .<Envelope<?>>map(Received::event)
                .filter(Objects::nonNull)
                .toList();
        Set<UUID> unseen = note(events);
        List<Envelope<?>> fresh =
                events.stream().filter(event -> unseen.remove(event.id())).toList();
        consumers.take(fresh);
        positions.raise(records.stream().map(Received::attributes).toList());
        return fresh.size();
    }

    private Set<UUID> note(List<Envelope<?>> events) {
        Set<UUID> unseen = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE_EVENTS)) {
            insert.setString(1, CONSUMER);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(Envelope::id).toArray()));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    unseen.add(rows.getObject(1, UUID.class));
                }
            }
            return unseen;
        } catch (SQLException e) {
            throw new IllegalStateException("events were not noted", e);
        }
    }
}
