package tandem.exchange.convergence.checks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.events.CustomerEvent;
import tandem.events.Envelope;
import tandem.exchange.convergence.CustomerFacts;
import tandem.exchange.convergence.KnownFacts;
import tandem.exchange.convergence.ViewFacts;
import tandem.exchange.peer.PeerJournal;

/**
 * Makes one customer's rows of the view anew from what the other side published. It is read first, page by page; the rows
 * are then changed in a short transaction of its own. Nothing is changed while the journal lacks what was taken in here:
 * rows would be lost. An owner under a newer epoch whose numbers end below those taken in here was restored from a backup
 * and has forgotten the rest: its journal then has all there is.
 */
@Singleton
class CustomerRepair {

    private static final int AT_ONCE = 1_000;

    private static final String TAKEN = """
            select upper(received) - 1, coalesce(source_epoch, 0) from stream_position
            where source = ? and customer_id = ?
            """;

    private final KnownFacts known;
    private final PeerJournal journal;
    private final PeerFacts peer;
    private final DataSource database;

    CustomerRepair(KnownFacts known, PeerJournal journal, PeerFacts peer, DataSource database) {
        this.known = known;
        this.journal = journal;
        this.peer = peer;
        this.database = database;
    }

    /** The last number that was taken in, and its epoch. */
    private record Taken(long last, long epoch) {

        boolean isBeyond(CustomerNews news) {
            return last > news.last();
        }
    }

    /**
     * Makes the customer anew. False, and nothing is changed, when the journal does not have yet what was taken in here.
     *
     * @throws tandem.exchange.peer.PeerFailure when the other side does not answer
     */
    boolean of(UUID customer) {
        ViewFacts view = known.view();
        CustomerNews news = CustomerNews.read(journal, customer);
        Taken taken = taken(view, customer);
        if (taken.isBeyond(news) && !isForgotten(customer, taken, news)) {
            return false;
        }
        return QuarkusTransaction.requiringNew().call(() -> remade(view, customer, news, taken));
    }

    private boolean isForgotten(UUID customer, Taken taken, CustomerNews news) {
        CustomerFacts owner = peer.standing(customer);
        return owner.epoch() > taken.epoch() && owner.sequence() < taken.last() && owner.sequence() <= news.last();
    }

    /**
     * The lock lets readers in and keeps the inbox out, whose transactions write to the view before they raise positions:
     * what is seen as taken in is in the rows, and what is taken in later finds the new ones.
     */
    private boolean remade(ViewFacts view, UUID customer, CustomerNews news, Taken before) {
        execute("set local lock_timeout = '10s'");
        execute("lock table " + view.table() + " in share row exclusive mode");
        Taken now = taken(view, customer);
        if (!now.equals(before) && now.isBeyond(news)) {
            return false;
        }
        delete(view, customer);
        List<Envelope<CustomerEvent>> newest = news.newest();
        for (int from = 0; from < newest.size(); from += AT_ONCE) {
            view.take(newest.subList(from, Math.min(from + AT_ONCE, newest.size())));
        }
        return true;
    }

    private Taken taken(ViewFacts view, UUID customer) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(TAKEN)) {
            read.setString(1, view.of().source());
            read.setObject(2, customer);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? new Taken(row.getLong(1), row.getLong(2)) : new Taken(0, 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a customer's position was not read", e);
        }
    }

    private void delete(ViewFacts view, UUID customer) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from " + view.table() + " where customer_id = ?")) {
            delete.setObject(1, customer);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a customer's rows were not deleted", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("a customer was not made anew", e);
        }
    }
}
