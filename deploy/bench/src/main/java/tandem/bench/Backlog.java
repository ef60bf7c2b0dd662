package tandem.bench;

import java.sql.SQLException;
import java.time.Duration;
import tandem.local.api.ApiFailure;
import tandem.local.stack.Deadline;

/**
 * Deliveries that wait for a receiver that is down, taken out of the service's table and put back, so that the very same
 * service can be watched without them and with them. A few hundred that were attempted already stay where they are: they
 * are attempted again in either kind of time.
 */
final class Backlog {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String WAITING = "select count(*) from webhook_delivery where state = 'WAITING'";
    private static final String DUE = WAITING + " and next_attempt_at <= clock_timestamp()";
    private static final String UNDER_WAY = "select count(*) from webhook_lane where leased_until is not null";
    private static final String ASIDE = """
            with taken as (delete from webhook_delivery where state = 'WAITING' and attempts = 0 returning *)
            insert into waiting_aside select * from taken
            """;
    private static final String BACK = """
            with taken as (delete from waiting_aside returning *)
            insert into webhook_delivery overriding system value select * from taken
            """;

    private final Database sales;
    private final Endpoint endpoint;

    Backlog(Database sales, Endpoint endpoint) throws SQLException {
        this.sales = sales;
        this.endpoint = endpoint;
        sales.change("create table waiting_aside (like webhook_delivery)");
    }

    /** How many wait now. */
    long waiting() throws SQLException {
        return sales.number(WAITING);
    }

    /** From now on those that were not attempted yet do not wait. */
    void takeAside() throws SQLException {
        move(ASIDE);
    }

    /** From now on they wait again. */
    void putBack() throws SQLException {
        move(BACK);
    }

    /** The same work for either, so that the database is left alike. */
    private void move(String rows) throws SQLException {
        endpoint.disable();
        if (!Deadline.in(LONGEST).await(this::nothingIsUnderWay)) {
            throw new ApiFailure("deliveries were still under way after " + LONGEST);
        }
        sales.change(rows);
        sales.change("vacuum (analyze) webhook_delivery");
        sales.change("vacuum (analyze) waiting_aside");
        sales.change("checkpoint");
        endpoint.enable();
    }

    private boolean nothingIsUnderWay() {
        return isNone(UNDER_WAY);
    }

    /** Whether nothing is to be sent now. */
    boolean nothingIsDue() {
        return isNone(DUE);
    }

    private boolean isNone(String counting) {
        try {
            return sales.number(counting) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException("what waits was not counted", e);
        }
    }
}
