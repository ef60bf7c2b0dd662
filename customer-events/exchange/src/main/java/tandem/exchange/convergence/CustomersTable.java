package tandem.exchange.convergence;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.events.Side;
import tandem.exchange.listing.Page;

/** Reads what this service's database says of some customers: their lines, and how far it is with their events. */
@Singleton
public class CustomersTable {

    /** Bytes of lines after which a page ends; it may be longer by one line. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final DataSource database;
    private final KnownFacts known;

    CustomersTable(DataSource database, KnownFacts known) {
        this.database = database;
        this.known = known;
    }

    /**
     * The next lines of these customers, ordered by customer and subject; one whose lines do not fit is on several pages,
     * of which each is of one moment.
     *
     * @param cursor of the page before; null to begin
     * @throws tandem.exchange.problems.Refusal {@code invalid_cursor}
     */
    Page<CustomerFacts> page(About about, Collection<UUID> customers, @Nullable String cursor, int limit) {
        FactsCursor after = FactsCursor.of(cursor);
        List<CustomerRow> rows = rows(
                about,
                FactsQueries.lines(about, known.about(about).query()),
                customers,
                after.customerId(),
                after.subject(),
                MOST_BYTES,
                limit);
        long bytes = rows.stream().mapToLong(CustomerRow::bytes).sum();
        boolean more = rows.size() == limit || bytes >= MOST_BYTES;
        return new Page<>(
                CustomerRow.customers(rows), more ? rows.getLast().cursor().text() : null, null);
    }

    /**
     * As many of these customers as have no more than so many lines together, or the first of them whatever he has; each
     * with all lines. By customer; lines and numbers are of one moment.
     */
    public Map<UUID, CustomerFacts> whole(About about, Collection<UUID> customers, int mostLines) {
        String query = FactsQueries.whole(about, known.about(about).query());
        return CustomerFacts.byCustomer(CustomerRow.customers(rows(about, query, customers, mostLines)));
    }

    private List<CustomerRow> rows(About about, String query, Collection<UUID> customers, Object... more) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(query)) {
            Array asked = connection.createArrayOf("uuid", customers.toArray());
            read.setString(1, stream(about));
            read.setArray(2, asked);
            read.setArray(3, asked);
            read.setArray(4, asked);
            for (int place = 0; place < more.length; place++) {
                read.setObject(5 + place, more[place]);
            }
            List<CustomerRow> rows = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    rows.add(CustomerRow.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("facts of customers were not read", e);
        }
    }

    private String stream(About about) {
        Side side = known.side(about);
        return switch (about) {
            case OWN -> side.topic();
            case VIEW -> side.source();
        };
    }
}
