package tandem.exchange.webhooks.deliverylog;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attempt as its partner sees it. */
record AttemptView(
        @Schema(description = "1 for the first") int number,
        Instant attemptedAt,

        @Schema(description = "milliseconds to the answer, or until it was given up")
        int tookMs,

        @Schema(
                description =
                        "delivered (2xx), refused (another answer), redirected (not followed), gone (410), timed_out (no"
                                + " answer within 15 seconds), unreachable, untrusted (no TLS with a valid certificate) or"
                                + " not_allowed (the name leads nowhere, or to where deliveries may not go)")
        String outcome,

        @Schema(description = "of HTTP; absent without an answer") @Nullable
        Integer status,

        @Schema(description = "the first 2 KiB of the answer's body") @Nullable
        String answer) {}
