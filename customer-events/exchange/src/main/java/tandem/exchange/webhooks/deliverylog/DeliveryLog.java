package tandem.exchange.webhooks.deliverylog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.webhooks.queue.DueBell;

/** Deliveries with their attempts, and a new schedule for one of them. */
@ApplicationScoped
class DeliveryLog {

    private static final String ATTEMPTS = """
            select number, attempted_at, took_ms, outcome, status, answer
            from webhook_attempt where delivery_id = ? order by number desc limit ?
            """;

    /** First the lane, as whoever records attempts does. */
    private static final String HOLD = "select from webhook_lane where endpoint_id = ? for no key update";

    private static final String AGAIN = """
            update webhook_delivery set state = 'WAITING', tries = 0, next_attempt_at = least(?::timestamptz, clock_timestamp()),
                settled_at = null
            where id = ?
            """;

    private static final String DUE = """
            update webhook_lane set next_due_at = least(next_due_at, ?::timestamptz, clock_timestamp())
            where endpoint_id = ?
            """;

    private final EntityManager entities;
    private final DueBell bell;
    private final DataSource database;
    private final Clock clock;

    DeliveryLog(EntityManager entities, DueBell bell, DataSource database, Clock clock) {
        this.entities = entities;
        this.bell = bell;
        this.database = database;
        this.clock = clock;
    }

    /** The endpoint's delivery of this id; a refusal when there is none. */
    LoggedDelivery existing(UUID endpoint, UUID id) {
        LoggedDelivery delivery = entities.find(LoggedDelivery.class, id);
        if (delivery == null || !delivery.endpointId().equals(endpoint)) {
            throw new Refusal(RequestReason.NOT_FOUND);
        }
        return delivery;
    }

    /** The delivery of an event to an endpoint, which is there. */
    LoggedDelivery of(UUID endpoint, UUID event) {
        return entities.createQuery(
                        "from LoggedDelivery where endpointId = :endpoint and eventId = :event", LoggedDelivery.class)
                .setParameter("endpoint", endpoint)
                .setParameter("event", event)
                .getSingleResult();
    }

    /** The newest attempts first, so many at most. */
    List<AttemptView> attempts(LoggedDelivery delivery, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ATTEMPTS)) {
            select.setObject(1, delivery.id());
            select.setInt(2, limit);
            List<AttemptView> attempts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    attempts.add(attempt(row));
                }
            }
            return attempts;
        } catch (SQLException e) {
            throw new IllegalStateException("attempts were not read", e);
        }
    }

    /** Attempts it at once, whatever came of it before, and on the whole schedule if that fails. */
    void again(LoggedDelivery delivery) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD);
                PreparedStatement again = connection.prepareStatement(AGAIN);
                PreparedStatement due = connection.prepareStatement(DUE)) {
            hold.setObject(1, delivery.endpointId());
            hold.execute();
            again.setObject(1, now);
            again.setObject(2, delivery.id());
            again.executeUpdate();
            due.setObject(1, now);
            due.setObject(2, delivery.endpointId());
            due.executeUpdate();
            entities.refresh(delivery);
            bell.ringOnceCommitted();
        } catch (SQLException e) {
            throw new IllegalStateException("a delivery was not begun again", e);
        }
    }

    private static AttemptView attempt(ResultSet row) throws SQLException {
        @Nullable Integer status = row.getObject("status", Integer.class);
        return new AttemptView(
                row.getInt("number"),
                row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
                row.getInt("took_ms"),
                row.getString("outcome").toLowerCase(Locale.ROOT),
                status,
                row.getString("answer"));
    }
}
