package tandem.exchange.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import tandem.exchange.journal.keeping.Journal;

/**
 * One round of a relay, in one transaction: lock some buckets, read what waits in them, send it chunk by chunk, move what
 * the broker acknowledged to the journal. The commit frees the locks; whatever ends the transaction otherwise leaves the
 * events where they were, to be sent again.
 */
final class Pass {

    private final DataSource database;
    private final Publisher publisher;
    private final Journal journal = new Journal();
    private final Clock clock;
    private final RelayMetrics metrics;

    Pass(DataSource database, Publisher publisher, Clock clock, RelayMetrics metrics) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @throws SQLException when the database failed; what was sent and not moved will be sent again */
    PassEnd run() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return committed(connection);
        }
    }

    /** A pooled connection that is closed with open work would commit it. */
    private PassEnd committed(Connection connection) throws SQLException {
        boolean done = false;
        try {
            PassEnd end = publishWaiting(connection);
            connection.commit();
            done = true;
            return end;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    private PassEnd publishWaiting(Connection connection) throws SQLException {
        Object[] buckets = WaitingEvents.lock(connection);
        if (buckets.length == 0) {
            return PassEnd.IDLE;
        }
        List<OutboxRow> rows = WaitingEvents.read(connection, buckets, clock.instant());
        Set<StreamKey> held = new HashSet<>();
        for (List<OutboxRow> chunk : Chunks.of(rows)) {
            if (!publish(connection, chunk, held)) {
                return PassEnd.FAILED;
            }
        }
        return rows.isEmpty() ? PassEnd.IDLE : PassEnd.BUSY;
    }

    /** Leaves out streams that are held; tells false when the broker failed. */
    private boolean publish(Connection connection, List<OutboxRow> rows, Set<StreamKey> held) throws SQLException {
        List<OutboxRow> chunk =
                rows.stream().filter(row -> !held.contains(row.stream())).toList();
        if (chunk.isEmpty()) {
            return true;
        }
        Delivery delivery = publisher.send(chunk);
        journal.take(
                connection, delivery.acknowledged().stream().map(OutboxRow::key).toList());
        metrics.published(delivery.acknowledged().size());
        if (delivery.ownFault() != null) {
            return settle(connection, chunk, delivery.left(), delivery.ownFault(), held);
        }
        if (delivery.brokerFault() != null) {
            metrics.brokerFailed(delivery.brokerFault());
        }
        return delivery.left().isEmpty();
    }

    /** Finds the refused ones by sending what is left of their chunk row by row. */
    private boolean settle(
            Connection connection, List<OutboxRow> chunk, List<OutboxRow> left, Throwable fault, Set<StreamKey> held)
            throws SQLException {
        if (chunk.size() == 1) {
            OutboxRow refused = chunk.getFirst();
            WaitingEvents.hold(connection, refused, fault.toString(), clock.instant());
            metrics.refused(refused, fault);
            held.add(refused.stream());
            return true;
        }
        for (OutboxRow row : left) {
            if (!publish(connection, List.of(row), held)) {
                return false;
            }
        }
        return true;
    }
}
