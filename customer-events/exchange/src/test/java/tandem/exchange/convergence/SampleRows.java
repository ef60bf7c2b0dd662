package tandem.exchange.convergence;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.events.Side;

/** Writes what the sample facts are read from. */
@Singleton
class SampleRows {

    private final DataSource database;

    SampleRows(DataSource database) {
        this.database = database;
    }

    void put(Side side, UUID customer, UUID subject, String name, String amount, String at, String... parts) {
        run(
                "insert into sample_fact values (?, ?, ?, ?, ?, ?::timestamptz, ?)",
                side.name(),
                customer,
                subject,
                name,
                new BigDecimal(amount),
                at,
                parts);
    }

    /** Which number the customer's last event has. */
    void told(UUID customer, long sequence) {
        run("insert into outbox_stream values (?, ?, ?)", Side.SALES.topic(), customer, sequence + 1);
    }

    /** Which numbers of the other side's events of the customer were taken in. */
    void taken(UUID customer, String numbers) {
        run(
                "insert into stream_position values (?, ?, ?::int8multirange, default, now(), now())",
                Side.DESK.source(),
                customer,
                numbers);
    }

    void run(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(statement)) {
            for (int place = 0; place < values.length; place++) {
                write.setObject(place + 1, values[place]);
            }
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
