package tandem.exchange.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tandem.events.EventType;
import tandem.exchange.time.Ids;

/** Writes events as the outbox does, in transactions of its own, without a service around it. */
public final class Writer {

    private final DataSource database;
    private final EventType type;

    public Writer(DataSource database) {
        this(database, EventType.TICKET_OPENED);
    }

    public Writer(DataSource database, EventType type) {
        this.database = database;
        this.type = type;
    }

    /** One transaction with an event for each of these customers; returns the events' ids. */
    public List<UUID> write(UUID... customers) throws SQLException {
        return write("{\"some\":\"data\"}", customers);
    }

    /** One transaction with an event of this data for each of these customers. */
    public List<UUID> write(String payload, UUID... customers) throws SQLException {
        List<PendingEvent> events = Stream.of(customers)
                .map(customer -> new PendingEvent(
                        Ids.next(), type, customer, UUID.randomUUID(), 1, Sample.LONG_AGO, Cause.UNKNOWN, payload))
                .toList();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            OutboxTable.insert(connection, events);
            connection.commit();
        }
        return events.stream().map(PendingEvent::id).toList();
    }
}
