package tandem.desk.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.desk.customers.Customers;
import tandem.exchange.outbox.PublishedSequences;
import tandem.exchange.positions.Completeness;
import tandem.exchange.positions.StreamPositions;

/** The relationship with each customer, computed when it is asked for. */
@ApplicationScoped
class Relationships {

    private final Customers customers;
    private final StreamPositions positions;
    private final PublishedSequences published;
    private final DataSource database;

    Relationships(Customers customers, StreamPositions positions, PublishedSequences published, DataSource database) {
        this.customers = customers;
        this.positions = positions;
        this.published = published;
        this.database = database;
    }

    /** The position is read before the rows, so that no answer claims more than it shows; the last number after them. */
    RelationshipView with(UUID customer) {
        String name = customers.at(customer).name();
        Completeness completeness = positions.of(customer);
        try (Connection connection = database.getConnection()) {
            Sold sold = one(connection, Sold.QUERY, customer, Sold::of);
            Served served = one(connection, Served.QUERY, customer, Served::of);
            return RelationshipView.of(customer, name, sold, served, completeness, published.of(customer));
        } catch (SQLException e) {
            throw new IllegalStateException("the relationship was not read", e);
        }
    }

    private static <V> V one(Connection connection, String query, UUID customer, Reading<V> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, customer);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return reading.of(rows);
            }
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** How a row is read. */
    private interface Reading<V> {
        V of(ResultSet row) throws SQLException;
    }
}
