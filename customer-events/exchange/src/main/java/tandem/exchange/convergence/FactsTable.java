package tandem.exchange.convergence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.listing.Page;
import tandem.exchange.time.Patience;

/** Reads facts and digests of them from this service's database. */
@Singleton
public class FactsTable {

    private final DataSource database;
    private final KnownFacts known;

    FactsTable(DataSource database, KnownFacts known) {
        this.database = database;
        this.known = known;
    }

    /** All ranges in their order, also those without customers; one pass over the table. */
    public List<RangeDigest> digests(About about) {
        Map<Integer, RangeDigest> found = new HashMap<>();
        String query = FactsQueries.DIGESTS.formatted(known.about(about).query());
        try (Connection connection = database.getConnection();
                Patience _ = Patience.of(connection, Patience.WHOLE_TABLES);
                PreparedStatement read = connection.prepareStatement(query);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                found.put(
                        rows.getInt("range"),
                        new RangeDigest(rows.getInt("range"), rows.getLong("count"), rows.getString("digest")));
            }
        } catch (SQLException e) {
            throw unread(e);
        }
        return IntStream.range(0, RangeDigest.RANGES)
                .mapToObj(range -> found.getOrDefault(range, RangeDigest.empty(range)))
                .toList();
    }

    /**
     * The subjects of a range, ordered by customer and subject.
     *
     * @param cursor of the page before; null to begin
     * @throws tandem.exchange.problems.Refusal {@code invalid_cursor}
     */
    public Page<Fingerprint> page(About about, int range, @Nullable String cursor, int limit) {
        List<Fingerprint> page = page(about, range, FactsCursor.of(cursor), limit);
        boolean more = page.size() == limit;
        return new Page<>(page, more ? FactsCursor.after(page.getLast()).text() : null, null);
    }

    private List<Fingerprint> page(About about, int range, FactsCursor after, int limit) {
        String query = FactsQueries.PAGE.formatted(known.about(about).query());
        try (Connection connection = database.getConnection();
                Patience _ = Patience.of(connection, Patience.WHOLE_TABLES);
                PreparedStatement read = connection.prepareStatement(query)) {
            read.setInt(1, range);
            read.setObject(2, after.customerId());
            read.setObject(3, after.subject());
            read.setInt(4, limit);
            List<Fingerprint> page = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    page.add(new Fingerprint(
                            row.getObject("customer_id", UUID.class),
                            row.getObject("subject", UUID.class),
                            row.getString("fingerprint")));
                }
            }
            return page;
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    private static IllegalStateException unread(SQLException cause) {
        return new IllegalStateException("facts were not read", cause);
    }
}
