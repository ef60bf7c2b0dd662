package tandem.exchange.webhooks.deliverylog;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its partner sees it.
 *
 * @param eventId also {@code webhook-id}
 * @param attempts how many were made
 * @param nextAttemptAt absent when none is to come, and while the endpoint is disabled
 */
record DeliveryView(
        UUID id,
        UUID eventId,
        String type,
        DeliveryState state,
        int attempts,

        @Schema(description = "absent when none is to come, and while the endpoint is disabled") @Nullable
        Instant nextAttemptAt,

        Instant createdAt,
        @Nullable Instant settledAt) {

    static DeliveryView of(LoggedDelivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.type(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.createdAt(),
                delivery.settledAt());
    }
}
