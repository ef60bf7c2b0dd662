package tandem.exchange.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.events.Side;

/** Tells the number of each customer's latest event. */
@Singleton
public class PublishedSequences {

    private static final String LAST = "select next_seq - 1 from outbox_stream where topic = ? and stream_key = ?";

    private final DataSource database;
    private final Side side;

    /** @param side the one that this service is: {@code tandem.exchange.publishes-as} */
    PublishedSequences(DataSource database, @ConfigProperty(name = "tandem.exchange.publishes-as") Side side) {
        this.database = database;
        this.side = side;
    }

    /** To be asked after the records that are shown beside it were read, so that it covers them all. */
    public Published of(UUID customerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement last = connection.prepareStatement(LAST)) {
            last.setString(1, side.topic());
            last.setObject(2, customerId);
            try (ResultSet row = last.executeQuery()) {
                return new Published(side.source(), row.next() ? row.getLong(1) : 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the last number of a stream was not read", e);
        }
    }
}
