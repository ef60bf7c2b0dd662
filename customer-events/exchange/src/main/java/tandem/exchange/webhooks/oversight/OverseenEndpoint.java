package tandem.exchange.webhooks.oversight;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;
import tandem.exchange.webhooks.endpoints.DisabledBecause;
import tandem.exchange.webhooks.endpoints.EndpointState;
import tandem.exchange.webhooks.targets.Targets;

/** Some partner's endpoint with how it fares; one that was deleted is gone from here. */
@Entity
@Immutable
@Synchronize({"webhook_endpoint", "webhook_lane"})
@Subselect("""
        select id, partner, url, state, disabled_because, state_since, created_at, coalesce(slow, false) as slow,
            coalesce(failures, 0) as failures, failing_since, paused_until, last_success_at, next_due_at
        from webhook_endpoint endpoint left join webhook_lane lane on lane.endpoint_id = endpoint.id
        where partner is not null
        """)
class OverseenEndpoint {

    @Id
    private UUID id;

    private String partner;
    private String url;

    @Enumerated(EnumType.STRING)
    private EndpointState state;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledBecause disabledBecause;

    private Instant stateSince;
    private Instant createdAt;
    private boolean slow;
    private int failures;
    private @Nullable Instant failingSince;
    private @Nullable Instant pausedUntil;
    private @Nullable Instant lastSuccessAt;
    private @Nullable Instant nextDueAt;

    OverseenEndpoint() {}

    UUID id() {
        return id;
    }

    /** As an operator sees it at this instant. */
    OverseenEndpointView view(Instant now) {
        boolean paused = pausedUntil != null && pausedUntil.isAfter(now);
        return new OverseenEndpointView(
                id,
                partner,
                Targets.host(url),
                state,
                disabledBecause,
                stateSince,
                createdAt,
                slow,
                failures,
                failingSince,
                paused ? pausedUntil : null,
                lastSuccessAt,
                nextDueAt);
    }
}
