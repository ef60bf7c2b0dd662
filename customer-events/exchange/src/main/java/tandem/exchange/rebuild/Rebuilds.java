package tandem.exchange.rebuild;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** All rebuilds. */
@ApplicationScoped
class Rebuilds implements PanacheRepositoryBase<Rebuild, UUID> {

    private static final String DUE =
            "finishedAt is null and (attempts.nextAttemptAt is null or attempts.nextAttemptAt <= ?1) order by requestedAt, id";

    /** The one to go on with; whoever then claims it may come too late. */
    Optional<UUID> due(Instant now) {
        return find(DUE, now).firstResultOptional().map(Rebuild::id);
    }

    /** Locks it for the rest of the transaction; empty when another replica is at work on it. */
    Optional<Rebuild> claim(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from view_rebuild where id = :id and finished_at is null for no key update skip locked",
                        Rebuild.class)
                .setParameter("id", id)
                .getResultStream()
                .map(Rebuild.class::cast)
                .findFirst();
    }

    Optional<Rebuild> openOf(String view) {
        return find("view = ?1 and finishedAt is null", view).firstResultOptional();
    }

    /** The rebuild of this id; a refusal when there is none. */
    Rebuild existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(RequestReason.NOT_FOUND));
    }
}
