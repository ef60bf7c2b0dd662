package tandem.exchange.webhooks.deliverylog;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its partner sees it.
 *
 * @param nextAttemptAt absent when none is to come, and while the endpoint is disabled
 */
record DeliveryView(
        UUID id,
        @Schema(description = "also `webhook-id`") UUID eventId,
        String type,

        @Schema(
                description = "waiting: an attempt is still to come; delivered: an attempt was answered 2xx; failed: "
                        + "all ten attempts failed")
        DeliveryState state,

        @Schema(description = "how many were made") int attempts,

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
