package tandem.exchange.webhooks.deliverylog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One event to one endpoint, as the senders have written it down. */
@Entity
@Immutable
@Table(name = "webhook_delivery")
class LoggedDelivery {

    @Id
    private UUID id;

    private UUID endpointId;
    private UUID eventId;
    private String type;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    /** What is due to a disabled endpoint keeps its time for when it is enabled, but is not attempted. */
    @Formula("(select next_attempt_at from webhook_endpoint endpoint"
            + " where endpoint.id = endpoint_id and endpoint.state = 'ENABLED')")
    private @Nullable Instant nextAttemptAt;

    private Instant createdAt;
    private @Nullable Instant settledAt;

    LoggedDelivery() {}

    UUID id() {
        return id;
    }

    UUID endpointId() {
        return endpointId;
    }

    UUID eventId() {
        return eventId;
    }

    String type() {
        return type;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }
}
