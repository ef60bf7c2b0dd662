package tandem.exchange.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All epochs. */
@ApplicationScoped
public class Epochs {

    /** At least the seconds since 1970: a backup that is restored twice must not begin the same epoch twice. */
    private static final String RAISE = """
            with raised as (
                update outbox_source set epoch = greatest(epoch + 1, extract(epoch from ?)::bigint) returning epoch)
            insert into outbox_epoch (epoch, raised_at, raised_by, reason) select epoch, ?, ?, ? from raised
            """;

    private static final String CURRENT =
            "select epoch, raised_at, raised_by, reason from outbox_source left join outbox_epoch using (epoch)";

    private final DataSource database;
    private final Clock clock;

    Epochs(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins the next one; every event that is written after this transaction belongs to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void raise(String by, String reason) {
        try (Connection connection = database.getConnection();
                PreparedStatement raise = connection.prepareStatement(RAISE)) {
            raise.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            raise.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            raise.setString(3, by);
            raise.setString(4, reason);
            raise.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the epoch was not raised", e);
        }
    }

    /** The present one. */
    public Epoch current() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CURRENT);
                ResultSet row = select.executeQuery()) {
            row.next();
            @Nullable OffsetDateTime raisedAt = row.getObject(2, OffsetDateTime.class);
            return new Epoch(
                    row.getLong(1), raisedAt == null ? null : raisedAt.toInstant(), row.getString(3), row.getString(4));
        } catch (SQLException e) {
            throw new IllegalStateException("the epoch was not read", e);
        }
    }
}
