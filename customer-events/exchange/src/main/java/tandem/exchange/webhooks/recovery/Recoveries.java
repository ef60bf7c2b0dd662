package tandem.exchange.webhooks.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** All recoveries. */
@ApplicationScoped
class Recoveries implements PanacheRepositoryBase<Recovery, UUID> {

    private static final String DUE = """
            select * from webhook_recovery where state = 'RUNNING' and step_at <= ?1
            order by step_at limit 1 for no key update skip locked
            """;

    private static final String CLAIM = """
            select * from webhook_recovery where id = ?1 and state = 'RUNNING' for no key update skip locked
            """;

    /**
     * Begins a step of the one that has waited longest. Nobody else begins it meanwhile.
     *
     * @param anew when it is begun again unless the step was taken
     */
    Optional<Recovery> begin(Instant now, Instant anew) {
        Optional<Recovery> due = first(getEntityManager()
                .createNativeQuery(DUE, Recovery.class)
                .setParameter(1, now)
                .getResultList());
        due.ifPresent(begun -> begun.putOff(anew));
        return due;
    }

    /** Locks it for the rest of the transaction, if it still stands where it was seen and nobody else has locked it. */
    Optional<Recovery> claim(Recovery seen) {
        return first(getEntityManager()
                        .createNativeQuery(CLAIM, Recovery.class)
                        .setParameter(1, seen.id())
                        .getResultList())
                .filter(claimed -> Objects.equals(claimed.cursor(), seen.cursor()));
    }

    private static Optional<Recovery> first(List<?> found) {
        return found.stream().map(Recovery.class::cast).findFirst();
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
