package tandem.exchange.webhooks.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** All recoveries. */
@ApplicationScoped
class Recoveries implements PanacheRepositoryBase<Recovery, UUID> {

    private static final String DUE = """
            select id from webhook_recovery where state = 'RUNNING' and step_at <= ?1
            order by step_at limit 1 for no key update skip locked
            """;

    private static final String CLAIM = """
            select * from webhook_recovery where id = ?1 and state = 'RUNNING' and step_at <= ?2
            for no key update skip locked
            """;

    /** The one that has waited longest for its step and nobody else has locked. */
    Optional<UUID> due(Instant now) {
        List<?> due = getEntityManager()
                .createNativeQuery(DUE, UUID.class)
                .setParameter(1, now)
                .getResultList();
        return due.stream().map(UUID.class::cast).findFirst();
    }

    /** Locks it for the rest of the transaction, if it is still due and nobody else has locked it. */
    Optional<Recovery> claim(UUID id, Instant now) {
        List<?> claimed = getEntityManager()
                .createNativeQuery(CLAIM, Recovery.class)
                .setParameter(1, id)
                .setParameter(2, now)
                .getResultList();
        return claimed.stream().map(Recovery.class::cast).findFirst();
    }

    /** Lets others go first until then. */
    void putOff(UUID id, Instant until) {
        update("stepAt = ?1 where id = ?2", until, id);
    }

    /** The endpoint's recovery of this id; a refusal when there is none. */
    Recovery existing(UUID endpoint, UUID id) {
        return find("id = ?1 and endpointId = ?2", id, endpoint)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }

    /** Refuses with {@code recovery_running} when one of the endpoint runs. */
    void demandNoneRuns(UUID endpoint) {
        find("endpointId = ?1 and state = RUNNING", endpoint)
                .firstResultOptional()
                .ifPresent(running -> {
                    throw new Refusal(RecoveryReason.RECOVERY_RUNNING)
                            .with("endpoint", endpoint)
                            .with("recovery", running.id());
                });
    }
}
