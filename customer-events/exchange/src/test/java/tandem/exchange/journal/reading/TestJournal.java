package tandem.exchange.journal.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import tandem.events.EventType;
import tandem.exchange.time.Ids;

/** A journal in a database of its own, which can be taken away. */
public final class TestJournal {

    private final JournalRows rows;
    private final Takeable readers;
    private final AtomicReference<@Nullable CountDownLatch> hanging = new AtomicReference<>();
    private volatile boolean away;
    private volatile boolean refused;

    public TestJournal() throws SQLException {
        rows = JournalRows.fresh();
        readers = new Takeable(rows.database);
    }

    /** As another replica would read it. */
    public JournalPages pages() {
        return new JournalPages(readers, seal());
    }

    /** As another replica would read its end. */
    public JournalTails tails() {
        return new JournalTails(pages(), seal());
    }

    private static CursorSeal seal() {
        return new CursorSeal("sales-service");
    }

    /** Publishes an event of this customer; returns its id. */
    public UUID publish(UUID customer) {
        return publish(customer, EventType.DEAL_CLOSED);
    }

    public UUID publish(UUID customer, EventType type) {
        try {
            return rows.add(customer, type, Ids.next(), 1, JournalRows.NOW);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For readers; events can still be published. */
    public void takeAway(boolean taken) {
        refused = false;
        away = taken;
    }

    /** Waits until it was away for a reader, whose last look has ended then. */
    public void awaitRefused() {
        Awaitility.await().until(() -> refused);
    }

    /**
     * Keeps the next reader waiting until this is counted down, and is away for all others from then on; returns when
     * somebody waits.
     */
    public CountDownLatch hang() {
        CountDownLatch answer = new CountDownLatch(1);
        hanging.set(answer);
        Awaitility.await().until(() -> hanging.get() == null);
        away = true;
        return answer;
    }

    private final class Takeable extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        Takeable(PGSimpleDataSource taken) {
            setUrl(taken.getURL());
            setUser(taken.getUser());
            setPassword(taken.getPassword());
        }

        @Override
        public Connection getConnection() throws SQLException {
            CountDownLatch answer = hanging.getAndSet(null);
            if (answer != null) {
                await(answer);
            }
            if (away) {
                refused = true;
                throw new SQLException("taken away", "08001");
            }
            return super.getConnection();
        }

        private static void await(CountDownLatch answer) throws SQLException {
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
        }
    }
}
