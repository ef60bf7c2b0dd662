package tandem.exchange.convergence.checks;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import javax.sql.DataSource;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.convergence.KnownFacts;
import tandem.exchange.convergence.ViewFacts;
import tandem.exchange.peer.PeerEvent;
import tandem.exchange.peer.PeerJournal;

/**
 * Makes one customer's rows of the view anew from the other side's journal, within the caller's transaction. Only when the
 * journal has every event from the first to the last that was taken in here: with fewer, rows would be lost.
 */
@Singleton
class CustomerRepair {

    /** What became of it. */
    enum Outcome {
        /** The rows say what the journal says. */
        REPAIRED,
        /** The journal does not have yet what was already taken in here. */
        JOURNAL_BEHIND,
        /** The journal does not have all events any more; the rows were left as they are. */
        JOURNAL_INCOMPLETE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final BinaryOperator<Envelope<CustomerEvent>> NEWER =
            BinaryOperator.maxBy(Comparator.<Envelope<CustomerEvent>>comparingLong(Envelope::sourceEpoch)
                    .thenComparingLong(Envelope::entityVersion));

    private static final String LAST_TAKEN =
            "select upper(received) - 1 from stream_position where source = ? and customer_id = ?";

    private final KnownFacts known;
    private final PeerJournal journal;
    private final DataSource database;

    CustomerRepair(KnownFacts known, PeerJournal journal, DataSource database) {
        this.known = known;
        this.journal = journal;
        this.database = database;
    }

    Outcome of(UUID customer) {
        ViewFacts view = known.view();
        List<PeerEvent> published = journal.ofCustomer(customer);
        long last = published.stream()
                .mapToLong(event -> event.attributes().sequence())
                .max()
                .orElse(0);
        long numbers = published.stream()
                .mapToLong(event -> event.attributes().sequence())
                .distinct()
                .count();
        if (numbers != last) {
            return Outcome.JOURNAL_INCOMPLETE;
        }
        try (Connection connection = database.getConnection()) {
            return remade(connection, view, customer, published, last);
        } catch (SQLException e) {
            throw new IllegalStateException("a customer was not made anew", e);
        }
    }

    /**
     * The lock lets readers in and keeps the inbox out, whose transactions write to the view before they raise positions:
     * what is seen as taken in is in the rows, and what is taken in later finds the new ones.
     */
    private Outcome remade(
            Connection connection, ViewFacts view, UUID customer, List<PeerEvent> published, long lastPublished)
            throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("set local lock_timeout = '10s'");
            lock.execute("lock table " + view.table() + " in share row exclusive mode");
        }
        if (lastTaken(connection, view, customer) > lastPublished) {
            return Outcome.JOURNAL_BEHIND;
        }
        try (PreparedStatement forget =
                connection.prepareStatement("delete from " + view.table() + " where customer_id = ?")) {
            forget.setObject(1, customer);
            forget.executeUpdate();
        }
        List<Envelope<CustomerEvent>> newest = newest(published);
        if (!newest.isEmpty()) {
            view.take(newest);
        }
        return Outcome.REPAIRED;
    }

    private static long lastTaken(Connection connection, ViewFacts view, UUID customer) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(LAST_TAKEN)) {
            read.setString(1, view.of().source());
            read.setObject(2, customer);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @SuppressWarnings("unchecked") // every event is a CustomerEvent, and an envelope is only read
    private static List<Envelope<CustomerEvent>> newest(List<PeerEvent> published) {
        Map<UUID, Envelope<CustomerEvent>> newest = new HashMap<>();
        for (PeerEvent each : published) {
            Envelope<?> event = each.event();
            if (event != null) {
                newest.merge(event.subject(), (Envelope<CustomerEvent>) event, NEWER);
            }
        }
        return List.copyOf(newest.values());
    }
}
