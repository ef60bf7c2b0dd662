package tandem.exchange.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** Lets blocked streams go on. Nothing is passed over: the event that was refused is the first to be tried again. */
@ApplicationScoped
class HeldStreams {

    /** No relay touches the events of a blocked stream, so the stream's row may be locked before theirs. */
    private static final String UNBLOCK = """
            with stream as (
                update outbox_stream set blocked_since = null, blocked_reason = null
                where stream_key = ? and blocked_since is not null
                returning topic, stream_key
            ), tried_anew as (
                update outbox_event event set attempts = 0, next_attempt_at = null, last_error = null
                from stream
                where (event.topic, event.stream_key) = (stream.topic, stream.stream_key)
                    and event.next_attempt_at is not null
            )
            select count(*) from stream
            """;

    private static final String KNOWN = "select exists (select from outbox_stream where stream_key = ?)";

    private final DataSource database;

    HeldStreams(DataSource database) {
        this.database = database;
    }

    /**
     * Has the relays try again what waits.
     *
     * @throws Refusal {@code stream_not_blocked} (409), {@code not_found} (404) where the customer has no stream
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void unblock(UUID customerId) {
        if (ask(UNBLOCK, customerId).equals("0")) {
            throw new Refusal(
                    ask(KNOWN, customerId).equals("t") ? OutboxReason.STREAM_NOT_BLOCKED : RequestReason.NOT_FOUND);
        }
    }

    private String ask(String sql, UUID customerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, customerId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the stream was not unblocked", e);
        }
    }
}
