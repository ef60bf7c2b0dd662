package tandem.exchange.convergence.checks;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Customers of a check who are still to be judged or repaired. */
@Singleton
class Suspects {

    private static final String ADD = """
            insert into convergence_suspect (check_id, customer_id, since, look_at, seen, repair)
            select ?, customer_id, ?, ?, false, false from unnest(?::uuid[]) as found (customer_id) order by 2
            on conflict do nothing
            """;

    private static final String ADD_REPAIRS = """
            insert into convergence_suspect (check_id, customer_id, since, look_at, seen, repair)
            select distinct check_id, customer_id, ?::timestamptz, ?::timestamptz, false, true
            from convergence_difference where check_id = ? and healed_at is null
            on conflict on constraint convergence_suspect_pk do update
            set since = excluded.since, look_at = excluded.look_at, seen = false, repair = true
            """;

    private static final String DUE = """
            select customer_id, since, seen from convergence_suspect
            where check_id = ? and repair = ? and look_at <= ? order by look_at, customer_id limit ?
            """;

    private static final String AGAIN =
            "update convergence_suspect set look_at = ?, seen = ? where check_id = ? and customer_id = ?";

    private static final String REPAIRED = """
            update convergence_suspect set since = ?, look_at = ?, repair = false where check_id = ? and customer_id = ?
            """;

    private static final String NEXT = "select min(look_at) from convergence_suspect where check_id = ? and repair = ?";

    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DataSource database;

    Suspects(DataSource database) {
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param since when they were first suspected
     * @param seen whether they were already seen to differ although all was taken in
     */
    record Suspect(UUID customer, Instant since, boolean seen) {}

    void add(UUID check, Collection<UUID> customers, Instant now) {
        write(ADD, check, now, now, customers.toArray(UUID[]::new));
    }

    /** Everybody of whom the check found a difference that is not healed, also whoever is behind. */
    void addRepairs(UUID check, Instant now) {
        write(ADD_REPAIRS, now, now, check);
    }

    void lookAgain(UUID check, Suspect suspect, Instant at, boolean seen) {
        write(AGAIN, at, seen, check, suspect.customer());
    }

    /** From now on to be judged. */
    void repaired(UUID check, Suspect suspect, Instant now) {
        write(REPAIRED, now, now, check, suspect.customer());
    }

    void remove(UUID check, Suspect suspect) {
        write("delete from convergence_suspect where check_id = ? and customer_id = ?", check, suspect.customer());
    }

    List<Suspect> due(UUID check, boolean repair, Instant now, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(DUE)) {
            bind(read, check, repair, now, most);
            List<Suspect> due = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    due.add(new Suspect(
                            row.getObject("customer_id", UUID.class),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            row.getBoolean("seen")));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("suspects were not read", e);
        }
    }

    /** Everybody who is still to be repaired, also those who are not to be looked at yet. */
    List<Suspect> toRepair(UUID check) {
        return due(check, true, FOR_EVER, Integer.MAX_VALUE);
    }

    /** When the next is to be looked at; null when there is none. */
    @Nullable
    Instant nextLook(UUID check, boolean repair) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(NEXT)) {
            bind(read, check, repair);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                OffsetDateTime next = row.getObject(1, OffsetDateTime.class);
                return next == null ? null : next.toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("suspects were not read", e);
        }
    }

    private void write(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(statement)) {
            bind(write, values);
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("suspects were not written", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            Object value = values[place];
            switch (value) {
                case Instant instant -> statement.setObject(place + 1, instant.atOffset(ZoneOffset.UTC));
                case UUID[] ids ->
                    statement.setArray(place + 1, statement.getConnection().createArrayOf("uuid", ids));
                default -> statement.setObject(place + 1, value);
            }
        }
    }
}
