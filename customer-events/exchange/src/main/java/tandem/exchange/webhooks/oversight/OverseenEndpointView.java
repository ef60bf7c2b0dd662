package tandem.exchange.webhooks.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.endpoints.DisabledBecause;
import tandem.exchange.webhooks.endpoints.EndpointState;

/**
 * A partner's endpoint as an operator sees it.
 *
 * @param partner whose tokens manage it
 * @param host of its address, in ASCII
 * @param disabledBecause partner, operator, gone or failing; absent while it is enabled
 * @param slow whether its last answer took more than a second, so that it waits for one of the few places of slow ones
 * @param failures in a row
 * @param failingSince the first of them
 * @param pausedUntil until when nothing is attempted after failures in a row
 * @param nextDueAt since when, or from when, something is due; absent when nothing waits
 */
record OverseenEndpointView(
        UUID id,
        String partner,
        String host,
        EndpointState state,
        @Nullable DisabledBecause disabledBecause,
        Instant stateSince,
        Instant createdAt,
        boolean slow,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant pausedUntil,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextDueAt) {}
