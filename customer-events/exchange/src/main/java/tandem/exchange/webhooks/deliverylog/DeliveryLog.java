package tandem.exchange.webhooks.deliverylog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;
import tandem.exchange.webhooks.queue.Deliveries;
import tandem.exchange.webhooks.queue.DueBell;

/** Deliveries with their attempts, and a new schedule for one of them. */
@ApplicationScoped
class DeliveryLog {

    private static final String ATTEMPTS = """
            select number, attempted_at, took_ms, outcome, status, answer
            from webhook_attempt where delivery_id = ? order by number desc limit ?
            """;

    private final EntityManager entities;
    private final Deliveries deliveries;
    private final DueBell bell;
    private final DataSource database;

    DeliveryLog(EntityManager entities, Deliveries deliveries, DueBell bell, DataSource database) {
        this.entities = entities;
        this.deliveries = deliveries;
        this.bell = bell;
        this.database = database;
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
        try (Connection connection = database.getConnection()) {
            deliveries.beginAgain(connection, delivery.endpointId(), delivery.eventId());
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
